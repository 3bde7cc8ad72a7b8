/** How far somebody's municipality is with its theme. */
export type Stage = 'starting' | 'underway' | 'advanced';

/** Somebody who comes to a meeting, as the questionnaire before it says. */
export interface Attendee {
  readonly person: string;
  readonly municipality: string;
  /** Themes, the dearest first; none is chosen twice. */
  readonly choices: readonly string[];
  readonly stage: Stage;
}

export interface ThemeTable {
  readonly table: string;
  readonly theme: string;
  readonly seats: number;
}

/** Who is to be seated where. */
export interface Gathering {
  readonly people: readonly Attendee[];
  readonly tables: readonly ThemeTable[];
}

/** Who sits at a table. Tables at which nobody sits may be left out. */
export interface SeatedTable {
  readonly table: string;
  readonly people: readonly string[];
}

export type Seating = readonly SeatedTable[];

/** A conversation needs three. */
export const LEAST_AT_A_TABLE = 3;

/** Stages of which each table has somebody, as far as there are enough. */
export const mixedStages = ['advanced', 'starting'] as const;

/** The points of a first, second and third choice; any other theme has none. */
const POINTS = [3, 2, 1] as const;

/** Somebody's how manieth choice a theme is, from 1; undefined for one that was not chosen. */
export function choiceOf({ choices }: Pick<Attendee, 'choices'>, theme: string): number | undefined {
  const place = choices.indexOf(theme);
  return place < 0 ? undefined : place + 1;
}

export const MOST_POINTS = POINTS[0];

export const pointsOf = (attendee: Pick<Attendee, 'choices'>, theme: string): number =>
  POINTS[(choiceOf(attendee, theme) ?? 0) - 1] ?? 0;

/** At which table each person sits. */
export const tableOf = (seating: Seating): ReadonlyMap<string, string> =>
  new Map(seating.flatMap(({ table, people }) => people.map((person) => [person, table] as const)));

/** The points of all choices that a seating meets. */
export function choiceScore({ people, tables }: Gathering, seating: Seating): number {
  const at = tableOf(seating);
  const theme = new Map(tables.map((table) => [table.table, table.theme]));
  return people.reduce((sum, one) => sum + pointsOf(one, theme.get(at.get(one.person) ?? '') ?? ''), 0);
}

/** Pairs of people at one table that share what `of` says of them. */
export function pairsAtTables(seating: Seating, of: (person: string) => string | undefined): number {
  return seating.reduce((sum, { people }) => {
    const counts = new Map<string, number>();
    for (const person of people) {
      const shared = of(person);
      if (shared !== undefined) counts.set(shared, (counts.get(shared) ?? 0) + 1);
    }
    return sum + [...counts.values()].reduce((pairs, count) => pairs + (count * (count - 1)) / 2, 0);
  }, 0);
}

/** Pairs of people who sat together in a round before, each round counted. */
export const pairsMetAgain = (seating: Seating, before: readonly Seating[]): number =>
  before.map(tableOf).reduce((sum, met) => sum + pairsAtTables(seating, (person) => met.get(person)), 0);
