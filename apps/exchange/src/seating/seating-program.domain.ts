import { LinearProgram, sumOf, type Sum } from './linear-program.domain.js';
import {
  LEAST_AT_A_TABLE,
  mixedStages,
  MOST_POINTS,
  pointsOf,
  tableOf,
  type Attendee,
  type Gathering,
  type Seating,
} from './seating.domain.js';

/** What a seating should have as little of as can be, named in the order of importance. */
export const goals = ['pairs', 'shortfall', 'moves', 'again', 'lost'] as const;
export type Goal = (typeof goals)[number];

/** At most how much of a goal a seating may have. */
export type Limits = Readonly<Partial<Record<Goal, number>>>;

/** Where people sat: now (who moves counts), and in rounds before (who meets again counts). */
export interface History {
  readonly now?: Seating;
  readonly before?: readonly Seating[];
}

/** People who make no difference to each other in any rule and wish: the program only counts them. */
interface Kind {
  readonly like: Attendee;
  readonly people: readonly string[];
  /** Variables: how many of them sit at each table. */
  readonly at: readonly string[];
}

/** A program whose solutions are the seatings that hold the rules within the limits, and how to read one of them. */
export interface SeatingProgram {
  readonly text: string;
  readonly read: (valueOf: (variable: string) => number) => Seating;
}

/**
 * Seats, tables of at least three, and both stages are rows; a group that should be spread (a municipality, a table of a
 * round before) has, for each table, a first, second, third … member, of which the n-th makes n − 1 pairs. As that price
 * only rises, the least of it is met without deciding anything, and the solver has little to search.
 */
export function seatingProgram(
  gathering: Gathering,
  goal: Goal,
  limits: Limits = {},
  history: History = {},
): SeatingProgram {
  const program = new LinearProgram();
  const costs: Record<Goal, (readonly [number, string])[]> = {
    pairs: [],
    shortfall: [],
    moves: [],
    again: [],
    lost: [],
  };
  const { tables } = gathering;
  const open = tables.map((_, place) => program.variable(`open${place}`, 1, 'whole'));
  const now = history.now && tableOf(history.now);
  const before = (history.before ?? []).map(tableOf);
  const kinds = kindsOf(program, gathering, (one) => [now?.get(one.person), before.map((at) => at.get(one.person))]);

  for (const kind of kinds) program.require(sumOf(kind.at), '=', kind.people.length);
  tables.forEach(({ seats }, place) => {
    const sitting = sumOf(kinds.map(({ at }) => at[place] ?? ''));
    program.require([...sitting, [-seats, open[place] ?? '']], '<=', 0);
    program.require([...sitting, [-LEAST_AT_A_TABLE, open[place] ?? '']], '>=', 0);
  });
  if (!now) orderLikeTables(program, gathering, open);

  const spread = (name: string, into: 'pairs' | 'again', groupOf: (one: Attendee) => string | undefined) =>
    groups(kinds, groupOf).forEach((members, group) => {
      costs[into].push(...spreadGroup(program, gathering, open, members, `${name}${group}`, limits[into] === 0));
    });
  spread('town', 'pairs', ({ municipality }) => municipality);
  if (goal !== 'pairs') {
    before.forEach((at, round) => spread(`met${round}group`, 'again', ({ person }) => at.get(person)));
    for (const stage of mixedStages) costs.shortfall.push(...mixStage(program, kinds, open, stage));
  }
  for (const { like, at } of kinds)
    at.forEach((variable, place) => {
      const table = tables[place];
      if (!table) return;
      const lost = MOST_POINTS - pointsOf(like, table.theme);
      if (lost > 0) costs.lost.push([lost, variable]);
      const sits = now?.get(like.person);
      if (sits !== undefined && sits !== table.table) costs.moves.push([1, variable]);
    });
  for (const limited of goals) {
    const limit = limits[limited];
    if (limit !== undefined) program.require(costs[limited], '<=', limit);
  }
  return { text: program.minimising(costs[goal]), read: (valueOf) => readSeating(gathering, kinds, valueOf) };
}

function kindsOf(program: LinearProgram, { people, tables }: Gathering, historyOf: (one: Attendee) => unknown): Kind[] {
  const alike = groupedBy(people, (one) => JSON.stringify([one.municipality, one.stage, one.choices, historyOf(one)]));
  return [...alike.values()].flatMap((some, kind) => {
    const [like] = some;
    if (!like) return [];
    const at = tables.map((_, place) => program.variable(`kind${kind}at${place}`, some.length, 'whole'));
    return [{ like, people: some.map(({ person }) => person), at }];
  });
}

/** Of tables that are alike the first are used first: otherwise each plan would be found once for each order of them. */
function orderLikeTables(program: LinearProgram, { tables }: Gathering, open: readonly string[]): void {
  tables.forEach(({ theme, seats }, place) => {
    const next = tables.findIndex((other, at) => at > place && other.theme === theme && other.seats === seats);
    if (next >= 0)
      program.require(
        [
          [1, open[place] ?? ''],
          [-1, open[next] ?? ''],
        ],
        '>=',
        0,
      );
  });
}

/** Kinds by group; groups of one person cannot meet and are left out. */
function groups(kinds: readonly Kind[], groupOf: (one: Attendee) => string | undefined): Kind[][] {
  const by = groupedBy(kinds, ({ like }) => groupOf(like) ?? '');
  by.delete('');
  return [...by.values()].filter((members) => sizeOf(members) > 1);
}

const sizeOf = (members: readonly Kind[]): number => members.reduce((sum, { people }) => sum + people.length, 0);

/** @returns What the pairs of a group at all tables are counted by. */
function spreadGroup(
  program: LinearProgram,
  { tables }: Gathering,
  open: readonly string[],
  members: readonly Kind[],
  name: string,
  isApart: boolean,
): Sum {
  return tables.flatMap(({ seats }, place) => {
    const sitting = sumOf(members.map(({ at }) => at[place] ?? ''));
    if (isApart) {
      program.require([...sitting, [-1, open[place] ?? '']], '<=', 0);
      return [];
    }
    const places = Array.from({ length: Math.min(sizeOf(members), seats) }, (_, nth) =>
      program.variable(`${name}at${place}nth${nth}`, 1, 'any'),
    );
    program.require([...sitting, ...sumOf(places, -1)], '=', 0);
    return places.map((variable, nth) => [nth, variable] as const).slice(1);
  });
}

/**
 * How many tables lack a stage that could have it: fewer than min(tables used, people of the stage) have it.
 * @returns What the shortfall is counted by.
 */
function mixStage(
  program: LinearProgram,
  kinds: readonly Kind[],
  open: readonly string[],
  stage: (typeof mixedStages)[number],
): Sum {
  const of = kinds.filter(({ like }) => like.stage === stage);
  const count = sizeOf(of);
  if (count === 0) return [];
  const has = open.map((opened, place) => {
    const variable = program.variable(`${stage}${place}`, 1, 'any');
    program.require([...sumOf(of.map(({ at }) => at[place] ?? '')), [-1, variable]], '>=', 0);
    program.require(
      [
        [1, variable],
        [-1, opened],
      ],
      '<=',
      0,
    );
    return variable;
  });
  const lacking = program.variable(`lacking${stage}`, open.length, 'any');
  const reached: Sum = [...sumOf(has), [1, lacking]];
  // Enough people for every table: each that is used has somebody. Otherwise one of the two has to be reached.
  if (count >= open.length) program.require([...reached, ...sumOf(open, -1)], '>=', 0);
  else {
    const enough = program.variable(`few${stage}`, 1, 'whole');
    program.require([...reached, ...sumOf(open, -1), [open.length, enough]], '>=', 0);
    program.require([...reached, [-count, enough]], '>=', 0);
  }
  return [[1, lacking]];
}

function readSeating({ tables }: Gathering, kinds: readonly Kind[], valueOf: (variable: string) => number): Seating {
  const seated = tables.map(({ table }) => ({ table, people: [] as string[] }));
  for (const { people, at } of kinds) {
    let next = 0;
    at.forEach((variable, place) => {
      const count = Math.round(valueOf(variable));
      seated[place]?.people.push(...people.slice(next, next + count));
      next += count;
    });
  }
  return seated.filter(({ people }) => people.length > 0);
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
