import { MunicipalityCode, ProgrammeId, type Audience, type OutputOf } from '#contracts';
import type { getMunicipalityReport, getNetworkReport, ProgrammeFigures } from '#contracts/reporting';
import { responseRate } from '../response-rate.domain.js';
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
  return rowOfFigures(
    id,
    programme,
    disclosedFigures(programme, tally, asOf, disclosure),
    isPreliminary(programme, tally, asOf),
  );
}

/** The row that goes with figures as they are shown. */
export function rowOfFigures(
  id: string,
  { key, name, audience, startsOn, endsOn }: ReportedProgramme,
  figures: ProgrammeFigures,
  preliminary: boolean,
): ProgrammeRow {
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
    satisfactionResponseRate: figures.satisfaction.responseRate,
    useAtWorkRate: figures.useAtWork.rate,
    useAtWorkResponseRate: responseRate(figures.useAtWork.answered, figures.completed),
    employed: figures.employment?.employed ?? null,
    employmentRate: figures.employment?.rate ?? null,
    preliminary,
  };
}

/** A programme's row among all members': always masked, and the same on every day. `shown`: what `shownOf` gives. */
export function networkRow(
  id: string,
  municipality: string,
  programme: ReportedProgramme,
  { tally, shown }: { readonly tally: Tally; readonly shown: ReadonlyMap<string, number> },
): NetworkRow {
  const raw = figuresOf(programme, tally, programme.endsOn);
  const figures = maskFigures(programme.audience, raw, tally, undefined, shown);
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
