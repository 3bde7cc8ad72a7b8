import { z } from 'zod';
import { allow } from '../access.js';
import { MunicipalityCode, ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Audience, FiscalYear } from '../scalars.js';
import { Count, freshness, Rate } from './figures.js';

export const NetworkRow = z.strictObject({
  programme: ProgrammeId,
  municipality: MunicipalityCode,
  name: z.string(),
  audience: Audience,
  enrolled: Count,
  started: Count,
  completed: Count,
  completionRate: Rate,
  satisfactionRate: Rate,
  employmentRate: Rate,
});

export const getNetworkReport = operation({
  name: 'reporting.get-network-report.v1',
  http: get('/reports/network'),
  access: allow('secretariat', 'municipality-officer', 'municipality-admin', 'auditor').anywhere(),
  summary: 'All members’ programmes of a fiscal year; small figures are hidden',
  input: z.strictObject({
    fiscalYear: FiscalYear,
    limit: z.int().min(1).max(1000).default(1000),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({
    ...freshness,
    fiscalYear: FiscalYear,
    figures: z.strictObject({
      municipalities: z.int(),
      programmes: z.int(),
      enrolled: Count,
      started: Count,
      completed: Count,
      completionRate: Rate,
      learningMinutes: Count,
    }),
    rows: z.array(NetworkRow),
    nextCursor: z.string().nullable(),
  }),
  refusals: [],
  repeats: 'read',
});
