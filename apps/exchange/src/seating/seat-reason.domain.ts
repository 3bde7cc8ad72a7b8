import { brokenRules, type BrokenRule } from './rules.domain.js';
import {
  choiceOf,
  LEAST_AT_A_TABLE,
  pointsOf,
  tableOf,
  type Attendee,
  type Gathering,
  type Seating,
  type ThemeTable,
} from './seating.domain.js';

/** What kept somebody from a table of the theme chosen first. */
export type Obstacle =
  | { readonly by: 'no-table' | 'unused' }
  /** All seats are taken, and to exchange with anybody there would meet fewer choices in all. */
  | { readonly by: 'seats' }
  | { readonly by: 'same-municipality'; readonly people: readonly string[] }
  | { readonly by: 'stage-mix'; readonly stage: 'starting' | 'advanced' }
  | { readonly by: 'too-few-left' }
  /** Nothing at all: so it may be in a plan that was changed by hand. */
  | { readonly by: 'nothing' };

/** Why somebody sits where they sit. */
export interface SeatReason {
  readonly person: string;
  readonly table: string;
  readonly theme: string;
  /** Which of the person's choices it is; null for a theme that was not chosen. */
  readonly choice: number | null;
  /** The theme chosen first, where it is another one, and what was against it, the same thing once. */
  readonly instead: { readonly theme: string; readonly obstacles: readonly Obstacle[] } | null;
}

/**
 * For everybody who has a seat, which choice was met and what was against the first, found by trying it: moving there, or
 * exchanging with each who sits there.
 */
export function seatReasons(gathering: Gathering, seating: Seating, unavoidable: number): SeatReason[] {
  const at = tableOf(seating);
  const standing = brokenRules(gathering, seating, unavoidable);
  return gathering.people.flatMap((one) => {
    const table = gathering.tables.find((some) => some.table === at.get(one.person));
    if (!table) return [];
    const choice = choiceOf(one, table.theme) ?? null;
    const [first] = one.choices;
    const trial: Trial = { gathering, seating, unavoidable, standing };
    const instead =
      first === undefined || choice === 1 ? null : { theme: first, obstacles: obstaclesTo(trial, one, first) };
    return [{ person: one.person, table: table.table, theme: table.theme, choice, instead }];
  });
}

interface Trial {
  readonly gathering: Gathering;
  readonly seating: Seating;
  readonly unavoidable: number;
  /** Rules that are broken as it is. */
  readonly standing: readonly BrokenRule[];
}

function obstaclesTo(trial: Trial, one: Attendee, theme: string): Obstacle[] {
  const tables = trial.gathering.tables.filter((table) => table.theme === theme);
  if (tables.length === 0) return [{ by: 'no-table' }];
  const all = tables.map((table) => obstacleAt(trial, one, table));
  // An unused table says nothing where another of the theme is used.
  const telling = all.some(({ by }) => by !== 'unused') ? all.filter(({ by }) => by !== 'unused') : all;
  return telling.filter((obstacle, place) => telling.findIndex(({ by }) => by === obstacle.by) === place);
}

function obstacleAt(trial: Trial, one: Attendee, { table, seats }: ThemeTable): Obstacle {
  const sitting = trial.seating.find((some) => some.table === table)?.people ?? [];
  if (sitting.length === 0 && seats >= LEAST_AT_A_TABLE) return { by: 'unused' };
  if (sitting.length < seats) return rulesAgainst(trial, one, table, moved(trial.seating, { [one.person]: table }));
  const at = tableOf(trial.seating).get(one.person) ?? '';
  const better = sitting
    .filter((other) => gainOfExchange(trial.gathering, one, other, { here: at, there: table }) > 0)
    .map((other) => rulesAgainst(trial, one, table, moved(trial.seating, { [one.person]: table, [other]: at })));
  return better.find(({ by }) => by === 'nothing') ?? better[0] ?? { by: 'seats' };
}

/** By how much the choices of all are met better when two exchange their tables. */
function gainOfExchange(
  { people, tables }: Gathering,
  one: Attendee,
  other: string,
  { here, there }: { readonly here: string; readonly there: string },
): number {
  const theme = (name: string) => tables.find(({ table }) => table === name)?.theme ?? '';
  const them = people.find(({ person }) => person === other);
  const gain = (who: Attendee | undefined, from: string, to: string) =>
    who ? pointsOf(who, theme(to)) - pointsOf(who, theme(from)) : 0;
  return gain(one, here, there) + gain(them, there, here);
}

/** The first rule that a seating breaks and the plan does not. */
function rulesAgainst(trial: Trial, one: Attendee, table: string, tried: Seating): Obstacle {
  const isNew = (broken: BrokenRule) =>
    !trial.standing.some((standing) => JSON.stringify(standing) === JSON.stringify(broken));
  const broken = brokenRules(trial.gathering, tried, trial.unavoidable).find(isNew);
  if (broken?.rule === 'same-municipality') {
    const town = new Map(trial.gathering.people.map(({ person, municipality }) => [person, municipality]));
    const there = tried.find((some) => some.table === table)?.people ?? [];
    return {
      by: 'same-municipality',
      people: there.filter((other) => other !== one.person && town.get(other) === one.municipality),
    };
  }
  if (broken?.rule === 'stage-mix') return { by: 'stage-mix', stage: broken.stage };
  if (broken?.rule === 'too-few-at-table') return { by: 'too-few-left' };
  return { by: broken ? 'seats' : 'nothing' };
}

/** A seating with some at other tables. */
export function moved(seating: Seating, to: Readonly<Record<string, string>>): Seating {
  const movers = Object.keys(to);
  const without = seating.map(({ table, people }) => ({
    table,
    people: people.filter((person) => !movers.includes(person)),
  }));
  const tables = [...without.map(({ table }) => table), ...Object.values(to)];
  return [...new Set(tables)].map((table) => ({
    table,
    people: [
      ...(without.find((some) => some.table === table)?.people ?? []),
      ...movers.filter((person) => to[person] === table),
    ],
  }));
}
