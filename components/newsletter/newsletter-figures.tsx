import { ButtonLink, ButtonRow } from '#components/ui/button';
import { Facts } from '#components/ui/facts';
import { Row, Rows } from '#components/ui/rows';
import { SectionHead } from '#components/ui/section';
import type { NewsletterFigures as Figures } from '#lib/newsletter/readers';
import { UNCONFIRMED_DAYS } from '#lib/newsletter/wording';
import { countOf, countText } from '#lib/number-text';

/** For staff: how many read the newsletter, whence they came, and the list itself. */
export function NewsletterFigures({ figures }: { figures: Figures }) {
  return (
    <div className="wrap">
      <div className="page-head two">
        <div>
          <h1>Newsletter readers</h1>
          <p className="lede">Who asked for it and confirmed. Who leaves is deleted at once, so take a new list for each issue.</p>
        </div>
        <ButtonRow>
          <ButtonLink href="/admin/newsletter/readers.csv">Download the list (CSV)</ButtonLink>
        </ButtonRow>
      </div>
      <Facts
        facts={[
          { label: 'Confirmed', value: countText(figures.confirmed), note: 'all together' },
          { label: 'New', value: countText(figures.fresh), note: 'confirmed in the last 30 days' },
          { label: 'Waiting', value: countText(figures.waiting), note: `not confirmed; deleted after ${UNCONFIRMED_DAYS} days` },
        ]}
      />
      <div className="account-body section">
        <SectionHead id="means" title="Where they signed up" text="The list leaves out addresses from which mail comes back." />
        {figures.means.length === 0 ? (
          <p className="muted">Nobody has confirmed yet.</p>
        ) : (
          <Rows>
            {figures.means.map(({ path, count }) => (
              <Row label={path} figure={countOf(count, 'reader')} key={path} />
            ))}
          </Rows>
        )}
      </div>
    </div>
  );
}
