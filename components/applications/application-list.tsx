import { Part } from '#components/ui/section';
import { type Application, PHASES, type Phase, phaseOf, stateOf } from '#lib/applications/application';
import { PHASE_WORDS } from '#lib/applications/application-words';
import { ApplicationRow } from './application-row.tsx';

/** What is not sent yet, what is under way, and what has ended, each in a part of its own. */
export function ApplicationList({ applications, now }: { applications: readonly Application[]; now: Date }) {
  const phases = Map.groupBy(applications, (one): Phase => phaseOf(stateOf(one, now)));
  return PHASES.flatMap((phase) => {
    const own = phases.get(phase) ?? [];
    if (own.length === 0) return [];
    return [
      <Part id={phase} title={`${PHASE_WORDS[phase]} (${own.length})`} key={phase}>
        <ul className="list">
          {own.map((application) => (
            <ApplicationRow application={application} now={now} key={application.id} />
          ))}
        </ul>
      </Part>,
    ];
  });
}
