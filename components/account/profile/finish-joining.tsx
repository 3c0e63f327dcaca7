import { ButtonLink } from '#components/ui/button';
import { Panel } from '#components/ui/panel';
import type { Profile } from '#lib/candidates/profile';

/** For the overview of an account: suggests what is left of joining to who has not finished it. */
export function FinishJoining({ joinedAt, revision }: Pick<Profile, 'joinedAt' | 'revision'>) {
  if (joinedAt) return null;
  return (
    <Panel>
      <h2>{revision > 0 ? 'Finish joining' : 'Join in a minute'}</h2>
      <p>Say where you are, what you can do and what you want, and we can tell you which jobs fit. Every step is saved.</p>
      <ButtonLink href="/join">{revision > 0 ? 'Go on' : 'Start'}</ButtonLink>
    </Panel>
  );
}
