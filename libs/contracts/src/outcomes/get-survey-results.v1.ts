import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Wave } from './outcome.js';
import { Count, Rate } from '../reporting/figures.js';
import { PlannedWave } from './survey.js';

/** How one item, or one row of a matrix, was answered. */
const ItemResult = z.strictObject({
  item: z.string(),
  row: z.string().nullable(),
  text: z.string(),
  type: z.enum(['scale', 'choice', 'text', 'matrix']),
  answered: Count,
  /** Scale and matrix: of how many points; null for others. */
  max: z.int().nullable(),
  /** Two decimals, half up; shown with `max`. */
  mean: Rate,
  /** By point or option, those that nobody chose too. */
  distribution: z.array(z.strictObject({ key: z.string(), text: z.string(), people: Count })),
  /** For the office alone; at most 200, in no order that tells who wrote them. */
  texts: z.array(z.string()),
});

export const getSurveyResults = operation({
  name: 'outcomes.get-survey-results.v1',
  http: get('/programmes/{programme}/survey-results'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'How a programme’s surveys were answered: each wave, each item, and the same people before and after',
  input: z.strictObject({ programme: ProgrammeId }),
  output: z.strictObject({
    waves: z.array(
      PlannedWave.extend({
        title: z.string(),
        invited: z.int(),
        answered: Count,
        /** answered ÷ invited. */
        responseRate: Rate,
        items: z.array(ItemResult),
      }),
    ),
    /** Scale items with one key in T0 and a later wave: people who answered both. */
    changes: z.array(
      z.strictObject({
        item: z.string(),
        text: z.string(),
        max: z.int(),
        before: Wave,
        after: Wave,
        matched: z.int(),
        /** Share of the two highest points. */
        beforeRate: z.number().nullable(),
        afterRate: z.number().nullable(),
        changePoints: z.number().nullable(),
        beforeMean: z.number().nullable(),
        afterMean: z.number().nullable(),
      }),
    ),
  }),
  refusals: ['unknown-programme'],
  repeats: 'read',
  timeoutMs: 8000,
});
