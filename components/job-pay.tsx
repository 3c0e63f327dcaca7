import { MiniStrip } from '#components/pay/mini-strip';
import type { PayMarket } from '#lib/jobs/market';
import { comparablePay, money, type Pay, payText } from '#lib/jobs/pay';
import { MIN_SAMPLE, payVerdict } from '#lib/jobs/pay-stats';

/** What a job pays and where that stands locally, or what is known instead. */
export function JobPay({ pay, market }: { pay: Pay | null; market: PayMarket | null }) {
  const known = market !== null && market.stats.n >= MIN_SAMPLE ? market : null;
  if (pay === null) {
    return (
      <div className="job-pay">
        <b>Pay not stated</b>{' '}
        {known && (
          <span>
            Similar roles: {money(known.stats.q1)} to {money(known.stats.q3)}
          </span>
        )}
      </div>
    );
  }
  const offer = comparablePay(pay);
  return (
    <div className="job-pay">
      <b>{payText(pay)}</b>{' '}
      {known && offer && (
        <>
          <MiniStrip stats={known.stats} domain={known.domain} offer={offer} />
          <span>{payVerdict(offer, known.stats)}</span>
        </>
      )}
    </div>
  );
}
