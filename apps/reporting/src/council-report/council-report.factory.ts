import { MunicipalityCode, ProgrammeId, type OutputOf } from '#contracts';
import { formulaVersions, type getProgrammeReport, type ProgrammeFigures } from '#contracts/reporting';
import { randomUUID } from 'node:crypto';
import type { NetworkRow } from './shown-sums.domain.js';

type Report = OutputOf<typeof getProgrammeReport>;
const municipality = MunicipalityCode.parse('992011');

/** A staff programme that is over: 40 enrolled, 30 begun, 20 completed, nothing answered. */
export const programmeReport = (
  figures: Partial<ProgrammeFigures> = {},
  about: Partial<Report['programme']> = {},
): Report => ({
  asOf: '2026-06-01T00:00:00.000Z',
  lagSeconds: 0,
  version: 3,
  disclosure: 'masked',
  programme: {
    programme: ProgrammeId.parse(randomUUID()),
    municipality,
    key: 'staff-dx',
    name: '庁内DX人材育成',
    audience: 'staff',
    fiscalYear: 2025,
    startsOn: '2025-06-01',
    endsOn: '2026-03-31',
    courses: [{ key: 'rpa', title: 'RPA入門' }],
    ...about,
  },
  figures: {
    enrolled: 40,
    started: 30,
    completed: 20,
    leftForJob: 0,
    completionRate: 66.7,
    learningMinutes: 33_217,
    courses: { rpa: { started: 30, completed: 20 } },
    satisfaction: { invited: 20, answered: 0, responseRate: 0, topTwoRate: null, mean: null, scaleMax: 5 },
    understanding: { matched: 0, preRate: null, postRate: null, changePoints: null },
    useAtWork: { answered: 0, used: 0, rate: null },
    ...figures,
  },
  provenance: { facts: 40, formulas: formulaVersions },
});

export const networkRow = (row: Partial<NetworkRow>): NetworkRow => ({
  programme: ProgrammeId.parse(randomUUID()),
  municipality,
  name: '事業',
  audience: 'staff',
  enrolled: 0,
  started: 0,
  completed: 0,
  completionRate: null,
  satisfactionRate: null,
  employmentRate: null,
  ...row,
});
