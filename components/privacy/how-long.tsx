import { ALERTS_KEPT } from '#lib/alerts/kept';
import { UNCONFIRMED_DAYS } from '#lib/newsletter/wording';
import { KEPT } from '#lib/privacy/kept';

/** The figures are those that the worker deletes by. */
export function HowLong() {
  return (
    <>
      <h2>How long we keep it</h2>
      <ul>
        <li>
          <b>Your account</b>: until you delete it. If you do not sign in for {KEPT.account}, we write to you, and {KEPT.daysAfterWarning}{' '}
          days later we delete it with everything in it. Signing in once keeps it.
        </li>
        <li>
          <b>An application</b>: {KEPT.application} from the day on which the job closed; one that you sent elsewhere and wrote down here,{' '}
          {KEPT.application} from its last step.
        </li>
        <li>
          <b>A CV</b>: until you replace or remove it. One that an application has stays as long as that application.
        </li>
        <li>
          <b>Your address for the newsletter</b>: until you leave it; one that nobody confirms, {UNCONFIRMED_DAYS} days.
        </li>
        <li>
          <b>What we know of a mail</b>: {KEPT.mail} from its sending. What it said is gone from our side as soon as it is sent.
        </li>
        <li>
          <b>Job alerts</b>: until you delete them. One that nobody confirms goes after {ALERTS_KEPT.unconfirmed}. If we hear nothing of you
          for {ALERTS_KEPT.unheard}, we ask whether to go on, and {ALERTS_KEPT.daysAfterAsking} days later they end. Without an account we
          forget you and your address when you have no alert left, or when all have been paused for {ALERTS_KEPT.paused}. Which jobs an
          alert found, we know until {ALERTS_KEPT.match} after the job closed.
        </li>
        <li>
          <b>Sign-in links</b> and <b>changes of address</b> that were not used, and <b>places where you are signed in</b>: until they run
          out.
        </li>
      </ul>
      <p>
        What you delete is gone at once, in the database, among the files and among mails that wait to be sent. Copies for emergencies may
        hold it until they are overwritten. If mail to an address comes back for good we remember that, by a fingerprint from which the
        address cannot be read, so that we do not write to it again.
      </p>
    </>
  );
}
