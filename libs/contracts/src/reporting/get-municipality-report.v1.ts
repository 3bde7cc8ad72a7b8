import { z } from 'zod';
import { allow, either } from '../access.js';
import { MunicipalityCode, ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Audience, Day, FiscalYear } from '../scalars.js';
import { Count, Disclosure, freshness, Rate } from './figures.js';

/** A programme in a municipality’s year. */
export const ProgrammeRow = z.strictObject({
  programme: ProgrammeId,
  key: z.string(),
  name: z.string(),
  audience: Audience,
  startsOn: Day,
  endsOn: Day,
  enrolled: Count,
  started: Count,
  completed: Count,
  completionRate: Rate,
  /** T1, top two of five. */
  satisfactionRate: Rate,
  /** 回収率 of T1: of those who completed. */
  satisfactionResponseRate: Rate.optional(),
  /** T2. */
  useAtWorkRate: Rate,
  /** 回収率 of T2: of those who completed. */
  useAtWorkResponseRate: Rate.optional(),
  /** 就職者数; null where the programme is not for job seekers. */
  employed: Count.nullable(),
  /** 就職率; null where the programme is not for job seekers. */
  employmentRate: Rate,
  preliminary: z.boolean(),
});

/** A municipality’s fiscal year in all: over its programmes. */
export const MunicipalityFigures = z.strictObject({
  programmes: z.int(),
  /** 延べ人数: enrolments. */
  enrolled: Count,
  started: Count,
  completed: Count,
  completionRate: Rate,
  learningMinutes: Count,
  employed: Count,
  /** 実人数: distinct people enrolled. */
  people: Count,
});

export const getMunicipalityReport = operation({
  name: 'reporting.get-municipality-report.v1',
  http: get('/reports/municipalities/{code}'),
  access: either(
    allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality('code'),
    allow('secretariat').anywhere(),
  ),
  summary: 'A municipality’s programmes of a fiscal year and what they achieved together',
  input: z.strictObject({
    code: MunicipalityCode,
    fiscalYear: FiscalYear,
    asOf: Day.optional(),
    limit: z.int().min(1).max(1000).default(1000),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({
    ...freshness,
    disclosure: Disclosure,
    municipality: MunicipalityCode,
    municipalityName: z.string(),
    fiscalYear: FiscalYear,
    /** Fiscal years that have programmes, newest first. */
    fiscalYears: z.array(FiscalYear),
    figures: MunicipalityFigures,
    rows: z.array(ProgrammeRow),
    nextCursor: z.string().nullable(),
  }),
  refusals: ['unknown-municipality', 'past-figures-are-internal'],
  repeats: 'read',
});
