import { MunicipalityCode, ProgrammeId, type Audience, type OutputOf } from '#contracts';
import type { getMunicipalityReport, getNetworkReport, ProgrammeFigures } from '#contracts/reporting';
import { maskFigures } from './masking.domain.js';
import { figuresOf, isPreliminary } from './programme-figures.domain.js';
import type { Tally } from './tally.domain.js';

export type ProgrammeRow = OutputOf<typeof getMunicipalityReport>['rows'][number];
export type NetworkRow = OutputOf<typeof getNetworkReport>['rows'][number];

/** A programme as reports know it. */
export interface ReportedProgramme {
  readonly key: string;
  readonly name: string;
  readonly audience: Audience;
  readonly fiscalYear: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly courses: readonly { readonly key: string; readonly title: string }[];
}

/** A programme's figures for whom they are shown to, judged at the day `asOf`. */
export function disclosedFigures(
  programme: ReportedProgramme,
  tally: Tally,
  asOf: string,
  disclosure: 'working' | 'masked',
): ProgrammeFigures {
  const figures = figuresOf(programme, tally, asOf);
  return disclosure === 'working' ? figures : maskFigures(programme.audience, figures, tally);
}

/** A programme's row in its municipality's year. */
export function programmeRow(
  id: string,
  programme: ReportedProgramme,
  tally: Tally,
  asOf: string,
  disclosure: 'working' | 'masked',
): ProgrammeRow {
  const figures = disclosedFigures(programme, tally, asOf, disclosure);
  const { key, name, audience, startsOn, endsOn } = programme;
  return {
    programme: ProgrammeId.parse(id),
    key,
    name,
    audience,
    startsOn,
    endsOn,
    enrolled: figures.enrolled,
    started: figures.started,
    completed: figures.completed,
    completionRate: figures.completionRate,
    satisfactionRate: figures.satisfaction.topTwoRate,
    useAtWorkRate: figures.useAtWork.rate,
    employed: figures.employment?.employed ?? null,
    employmentRate: figures.employment?.rate ?? null,
    preliminary: isPreliminary(programme, tally, asOf),
  };
}

/** A programme's row among all members': always masked, and the same on every day. */
export function networkRow(id: string, municipality: string, programme: ReportedProgramme, tally: Tally): NetworkRow {
  const figures = disclosedFigures(programme, tally, programme.endsOn, 'masked');
  return {
    programme: ProgrammeId.parse(id),
    municipality: MunicipalityCode.parse(municipality),
    name: programme.name,
    audience: programme.audience,
    enrolled: figures.enrolled,
    started: figures.started,
    completed: figures.completed,
    completionRate: figures.completionRate,
    satisfactionRate: figures.satisfaction.topTwoRate,
    employmentRate: figures.employment?.rate ?? null,
  };
}
