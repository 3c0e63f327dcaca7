import { TERMS } from '#lib/accounts/wording';
import type { FieldSpec } from '#lib/forms/field-spec';
import type { AskedSkill } from '#lib/jobs/find-asked-skills';
import type { JoinStep } from './join.ts';
import type { Profile } from './profile.ts';
import { levelFieldOf, nameFieldOf, placeFieldOf, salaryFieldOf, skillsFields, wantedRolesField, waysFields } from './profile-fields.ts';

/** What a step of joining asks, as far as it is known already. */
export function joinFields(step: JoinStep, profile: Profile, asked: readonly AskedSkill[]): FieldSpec[] {
  switch (step) {
    case 'you':
      return [nameFieldOf(profile), placeFieldOf(profile)];
    case 'roles':
      return [wantedRolesField(profile)];
    case 'skills':
      return skillsFields(profile, asked);
    case 'level':
      return [levelFieldOf(profile), salaryFieldOf(profile)];
    case 'ways':
      return [
        ...waysFields(profile),
        {
          kind: 'consent',
          name: 'terms',
          label: TERMS.sentence,
          links: [
            { href: '/terms', label: 'the terms' },
            { href: '/privacy', label: 'what happens with your data' },
          ],
        },
      ];
  }
}
