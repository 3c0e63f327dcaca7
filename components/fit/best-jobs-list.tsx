import { PayBarsKey } from '#components/job-list';
import { JobRow } from '#components/job-row';
import type { FittingJob } from '#lib/candidates/fit';
import { lackWords, pipsOf, reasonWords } from '#lib/candidates/fit-words';
import { marketOf, type PayMarkets } from '#lib/jobs/market';
import { WhyLine } from './why-line.tsx';

/** Jobs with every reason why they stand where they do. */
export function BestJobsList({ best, markets, now }: { best: readonly FittingJob[]; markets: PayMarkets; now: Date }) {
  return (
    <>
      <div className="jobs">
        {best.map(({ job, fit }) => (
          <JobRow
            key={job.id}
            job={job}
            market={marketOf(markets, job)}
            now={now}
            why={
              <>
                <WhyLine pips={pipsOf(fit)} words={reasonWords(fit, job.workplace)} />
                <Lacks text={lackWords(fit)} />
              </>
            }
          />
        ))}
      </div>
      <PayBarsKey />
    </>
  );
}

function Lacks({ text }: { text: string | null }) {
  return text && <span className="why lacks">{text}</span>;
}
