import { z } from 'zod';
import { allow, either } from '../access.js';
import { EnrolmentId, ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Moment } from '../scalars.js';
import { CompanyCheck } from './company-check.js';
import { RoleChange } from './role-change.js';
import { UseAtWork } from './use-at-work.js';
import { Placement, SurveyAnswers, Wave } from './outcome.js';

export const getOutcome = operation({
  name: 'outcomes.get-outcome.v1',
  http: get('/enrolments/{enrolmentId}/outcome'),
  access: either(
    allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
    allow('learner').onOwnRecords(),
  ),
  summary: 'What came of one enrolment: answers, placements, uses at work, new duties, and what was said about them',
  input: z.strictObject({ enrolmentId: EnrolmentId }),
  output: z.strictObject({
    enrolment: EnrolmentId,
    programme: ProgrammeId,
    /** Answers are shown to whoever gave them; to others, null: that the wave was answered. */
    surveys: z.array(z.strictObject({ wave: Wave, answers: SurveyAnswers.nullable() })),
    placements: z.array(Placement),
    uses: z.array(UseAtWork),
    roleChanges: z.strictObject({
      /** What counts of each day. */
      counts: z.array(RoleChange),
      /** All that was said, oldest first: corrections replace nothing. */
      said: z.array(RoleChange.extend({ at: Moment })),
    }),
    /** Whether a job seeker's company may be asked about their work, by checkpoint. */
    companyChecks: z.array(CompanyCheck).optional(),
  }),
  refusals: ['unknown-enrolment'],
  repeats: 'read',
  audit: 'person-read',
});
