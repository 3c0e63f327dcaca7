import { Part } from '#components/ui/section';
import { region } from '#lib/region';

/** How the figures come about, and what they cannot say. `least`: adverts below which nothing is shown. */
export function SalaryMethod({ counted, period, least }: { counted: string; period: string; least: number }) {
  return (
    <Part id="method" title="How it is worked out">
      <div className="prose">
        <ul>
          <li>Every advert on this site that was posted from {period} and stated pay counts once, also when it has closed since.</li>
          <li>Where an advert gives a range, we take its middle. Pay by the week or month is turned into pay by the year.</li>
          <li>Hour and day rates are kept apart: contractors carry costs that a salary covers, so the two do not compare.</li>
          <li>
            Pay is as advertised, before tax, as for full-time work, in {region.currency}. What people were paid in the end we cannot see.
          </li>
          <li>
            The median is the pay in the middle: half of adverts offer more. The middle half lies between the lower and the upper quartile:
            it leaves out the lowest quarter and the highest.
          </li>
          <li>Quartiles and medians are rounded to the nearest 500. Groups of fewer than {least} adverts show no figure.</li>
          <li>
            An advert that names several places counts in each of them. Adverts whose level is not known are left out by level and by role.
          </li>
        </ul>
        <p className="muted">
          Counted on {counted}. Figures are counted again every ten minutes. <a href="/jobs?sort=salary">Live jobs, highest pay first</a>
        </p>
      </div>
    </Part>
  );
}
