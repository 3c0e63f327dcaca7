import { Panel } from '#components/ui/panel';
import { Row, Rows } from '#components/ui/rows';
import { longDate } from '#lib/dates';
import { region } from '#lib/region';
import type { Guide } from '#lib/roles/guide';

/** Where the guide comes from and how fresh it is. `countedAt` in words. */
export function GuideAbout({ guide, name, countedAt }: { guide: Guide; name: string; countedAt: string }) {
  return (
    <Panel id="sources">
      <h2>About this guide</h2>
      <p className="small">
        <b>Last reviewed {longDate(new Date(`${guide.lastReviewed}T12:00:00Z`))}.</b> Adverts also call this work{' '}
        {guide.alsoCalled.join(', ')}.
      </p>
      <p className="small muted">
        Figures are counted from the adverts on this site every ten minutes, last {countedAt}. The words are not.
      </p>
      <h3 className="small">Sources</h3>
      <Rows small>
        {guide.sources.map((source) => (
          <Row key={source.url} href={source.url} label={source.title} figure={source.publisher} />
        ))}
      </Rows>
      <p className="small">
        <a href={`mailto:${region.contact.email}?subject=${encodeURIComponent(`Guide: ${name}`)}`}>Report a mistake</a>
      </p>
    </Panel>
  );
}
