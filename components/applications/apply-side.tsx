import { LinkGo } from '#components/ui/link-go';
import { Panel } from '#components/ui/panel';
import type { ApplyForm } from '#lib/applications/draft';
import type { Profile } from '#lib/candidates/profile';
import { inText, lastMoment, longDate, timeText } from '#lib/dates';
import { countOf } from '#lib/number-text';

/** Beside the form of an application: until when it can be sent, and what of the profile goes with it. */
export function ApplySide({ page: { job, cvs }, profile, now }: { page: ApplyForm; profile: Profile; now: Date }) {
  const last = lastMoment(job.validThrough);
  return (
    <>
      {job.validThrough > now && (
        <Panel minor>
          <h2>Until when</h2>
          <p className="small">
            Send it by {longDate(last)} at {timeText(last)}, {inText(last, now)}. Nothing is sent before you have reviewed it.
          </p>
        </Panel>
      )}
      <Panel minor>
        <h2>Your profile goes with it</h2>
        {profile.name ? (
          <p className="small">
            {profile.name}
            {profile.headline && `, ${profile.headline}`}. {countOf(profile.skills.length, 'skill')}, {countOf(profile.work.length, 'post')}{' '}
            of experience.
          </p>
        ) : (
          <p className="small">It has no name yet, and needs one before you can send anything.</p>
        )}
        <LinkGo href={profile.name ? '/account/profile' : '/join'}>{profile.name ? 'See or change it' : 'Fill in your profile'}</LinkGo>
      </Panel>
      <Panel minor>
        <h2>Your CV</h2>
        <p className="small">
          {cvs.length > 0 ? 'Choose in the form whether it goes with it.' : 'You have none here. You can apply without one.'}
        </p>
        <LinkGo href="/account/cv">{cvs.length > 0 ? 'Upload a newer one' : 'Upload a CV'}</LinkGo>
      </Panel>
    </>
  );
}
