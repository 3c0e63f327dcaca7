import { MiniStrip } from '#components/pay/mini-strip';
import type { GuideCard } from '#lib/jobs/guide-cards';
import { money } from '#lib/jobs/pay';
import { MIN_SAMPLE, stripDomain } from '#lib/jobs/pay-stats';
import { countOf } from '#lib/number-text';
import { LEVEL_NAMES } from '#lib/roles/level';

const DOMAIN = stripDomain(null);

/** What stands over the list. */
export const GUIDES_TEXT = `What the work is like, what it pays locally and how to get in. The bar shows the middle half of advertised pay, ${money(DOMAIN[0])} to ${money(DOMAIN[1])}.`;

/** Role guides with live jobs and local pay, on one scale. */
export function GuideList({ guides }: { guides: readonly GuideCard[] }) {
  return (
    <ul className="guides">
      {guides.map((guide) => (
        <li key={guide.slug}>
          <a className={`guide ln-${guide.track}`} href={`/roles/${guide.slug}`}>
            <span>
              <b>{guide.name}</b> <small>{countOf(guide.live, 'live job')}</small>
            </span>
            {guide.pay && guide.pay.n >= MIN_SAMPLE && (
              <span className="pay">
                <MiniStrip stats={guide.pay} domain={DOMAIN} offer={null} />{' '}
                <small>
                  {guide.payLevel && `${LEVEL_NAMES[guide.payLevel].toLowerCase()}-level `}median {money(guide.pay.median)}
                </small>
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
