import { Facts } from '#components/ui/facts';
import { Row, Rows } from '#components/ui/rows';
import { SectionHead } from '#components/ui/section';
import { CONFIRM_DAYS } from '#lib/alerts/alert';
import type { AlertFigures as Figures } from '#lib/alerts/alert-figures';
import { longDate } from '#lib/dates';
import { countOf, countText } from '#lib/number-text';

/** For staff: how many alerts there are, and those that stand still. */
export function AlertFigures({ figures: { on, readers, waiting, broken } }: { figures: Figures }) {
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>Job alerts</h1>
        <p className="lede">What people ask to be told of, and what stands in the way.</p>
      </div>
      <Facts
        facts={[
          { label: 'On', value: countText(on), note: `of ${countOf(readers, 'reader')}` },
          { label: 'Waiting', value: countText(waiting), note: `not confirmed; deleted after ${CONFIRM_DAYS} days` },
        ]}
      />
      <div className="account-body section">
        <SectionHead
          id="stopped"
          title="Stopped"
          text="These ask for something that the catalogue no longer has. Their readers were told. Bring it back, and they go on by themselves within the hour after the release."
        />
        {broken.length === 0 ? (
          <p className="muted">None: every alert can be read.</p>
        ) : (
          <Rows>
            {broken.map(({ search, since, alerts }) => (
              <Row label={`${search}, since ${longDate(since)}`} figure={countOf(alerts, 'alert')} key={search} />
            ))}
          </Rows>
        )}
      </div>
    </div>
  );
}
