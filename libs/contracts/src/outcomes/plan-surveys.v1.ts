import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { operation, put } from '../operation.js';
import { PlannedWave } from './survey.js';

export const planSurveys = operation({
  name: 'outcomes.plan-surveys.v1',
  http: put('/programmes/{programme}/surveys'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Which questionnaires a programme asks at which wave: the whole plan. Invitations follow when they are due',
  input: z.strictObject({
    programme: ProgrammeId,
    waves: z.array(PlannedWave.extend({ version: PlannedWave.shape.version.optional() })).max(4),
  }),
  output: z.strictObject({ outcome: z.enum(['created', 'updated', 'unchanged']), waves: z.array(PlannedWave) }),
  refusals: ['unknown-programme', 'programme-closed', 'unknown-questionnaire', 'wave-twice', 'wave-running'],
  repeats: 'natural',
});
