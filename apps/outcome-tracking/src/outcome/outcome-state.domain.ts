import { EnrolmentId, ProgrammeId, type DataOf } from '#contracts';
import type { outcomeChanged } from '#contracts/outcomes';
import type { Outcome } from './outcome-parts.domain.js';
import { plainCheck, standingChecks } from './placement-check.domain.js';
import { standingRoleChanges } from './role-change.domain.js';
import { confirmedHours, stateOf } from './use-at-work.domain.js';

/** What the event carries of an outcome. */
export const publicState = ({
  _id,
  programme,
  surveys,
  placements,
  workplaceUses,
  checks = [],
  roleChanges = [],
}: Outcome & { readonly _id: string; readonly programme: string }): DataOf<typeof outcomeChanged> => ({
  enrolment: EnrolmentId.parse(_id),
  programme: ProgrammeId.parse(programme),
  surveys: surveys.map(({ wave, answers }) => ({ wave, answers })),
  placements: placements.map(({ startedOn, leftOn, insured, openEnded, related, checkedOn }) => ({
    startedOn,
    leftOn,
    insured,
    openEnded,
    related,
    checkedOn,
  })),
  checks: ([3, 6] as const).flatMap((months) => standingChecks(checks, months).slice(0, 1).map(plainCheck)),
  roleChanges: standingRoleChanges(roleChanges).map(({ on, related }) => ({ on, related })),
  workplaceUses: workplaceUses.map((use) => ({
    on: use.on,
    hoursSavedPerMonth: use.hoursSavedPerMonth,
    state: stateOf(use),
    confirmedHoursPerMonth: confirmedHours(use),
  })),
});
