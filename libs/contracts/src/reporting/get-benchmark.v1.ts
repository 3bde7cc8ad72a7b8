import { z } from 'zod';
import { allow } from '../access.js';
import { MunicipalityCode } from '../ids.js';
import { get, operation } from '../operation.js';
import { BodyKind, Region } from '../public-body.js';
import { FiscalYear } from '../scalars.js';

/**
 * Municipalities like us: all members; those of our kind, by which the law tells sizes apart (the master list knows no
 * population); those of our part of the country.
 */
export const PeerGroup = z.enum(['all', 'kind', 'region']);
export type PeerGroup = z.infer<typeof PeerGroup>;

/** What is compared: 修了率 of a year in all; 満足度 and 就職率 as the mean of its programmes’. */
export const BenchmarkFigure = z.enum(['completionRate', 'satisfactionRate', 'employmentRate']);
export type BenchmarkFigure = z.infer<typeof BenchmarkFigure>;

export const getBenchmark = operation({
  name: 'reporting.get-benchmark.v1',
  http: get('/reports/municipalities/{code}/benchmark'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality('code'),
  summary: 'A municipality’s rates beside the middle half of other members like it, of at least five of them',
  input: z.strictObject({
    code: MunicipalityCode,
    fiscalYear: FiscalYear,
    group: PeerGroup.default('all'),
  }),
  output: z.strictObject({
    group: PeerGroup,
    kind: BodyKind,
    region: Region,
    figures: z.array(
      z.strictObject({
        figure: BenchmarkFigure,
        /** Raw, as the own office sees it; null: nobody to count of. */
        own: z.number().nullable(),
        /** Of so many others; null: too few of them show a value, or it would tell of few by what another group tells. */
        others: z.int().nullable(),
        /**
         * Whole percents: the middle half of the others and their median, each the mean of the two or three values
         * around its place, so that none of them is any single member’s.
         */
        band: z.strictObject({ low: z.int(), median: z.int(), high: z.int() }).nullable(),
        /** Where the own value stands; null without either. */
        stands: z.enum(['above', 'within', 'below']).nullable(),
      }),
    ),
  }),
  refusals: ['too-few-to-compare'],
  repeats: 'read',
  timeoutMs: 5000,
});
