import {
  LEAST_AT_A_TABLE,
  mixedStages,
  pairsAtTables,
  tableOf,
  type Gathering,
  type SeatedTable,
  type Seating,
} from './seating.domain.js';

/** A rule that a plan breaks, where, and by whom. */
export type BrokenRule =
  | { readonly rule: 'no-seat' | 'two-seats' | 'unknown-person'; readonly people: readonly string[] }
  | { readonly rule: 'unknown-table'; readonly tables: readonly string[] }
  | { readonly rule: 'over-seats' | 'too-few-at-table'; readonly tables: readonly string[]; readonly limit: number }
  | {
      readonly rule: 'same-municipality';
      readonly tables: readonly string[];
      readonly people: readonly string[];
      readonly pairs: number;
      readonly unavoidable: number;
    }
  | {
      readonly rule: 'stage-mix';
      readonly stage: (typeof mixedStages)[number];
      /** Tables in use without anybody of this stage. */
      readonly tables: readonly string[];
      readonly has: number;
      readonly needed: number;
    };

/**
 * Every rule that a seating breaks, none when it holds all of them.
 * @param unavoidable Pairs of one municipality at one table that every seating has.
 */
export function brokenRules(gathering: Gathering, seating: Seating, unavoidable: number): BrokenRule[] {
  return [
    ...seatRules(gathering, seating),
    ...tableRules(gathering, seating),
    ...municipalityRule(gathering, seating, unavoidable),
    ...mixedStages.flatMap((stage) => stageRule(gathering, seating, stage)),
  ];
}

function seatRules({ people }: Gathering, seating: Seating): BrokenRule[] {
  const known = new Set(people.map(({ person }) => person));
  const seated = seating.flatMap((table) => table.people);
  const seats = new Set(seated);
  return [
    { rule: 'no-seat', people: [...known].filter((person) => !seats.has(person)) } as const,
    { rule: 'two-seats', people: [...new Set(seated.filter((one, place) => seated.indexOf(one) !== place))] } as const,
    { rule: 'unknown-person', people: [...seats].filter((person) => !known.has(person)) } as const,
  ].filter((broken) => broken.people.length > 0);
}

function tableRules({ tables }: Gathering, seating: Seating): BrokenRule[] {
  const used = inUse(seating);
  const named = (isBroken: (table: SeatedTable) => boolean) => used.filter(isBroken).map(({ table }) => table);
  const seatsOf = new Map(tables.map(({ table, seats }) => [table, seats]));
  const unknown = named(({ table }) => !seatsOf.has(table));
  const over = named(({ table, people }) => people.length > (seatsOf.get(table) ?? Infinity));
  const small = named(({ people }) => people.length < LEAST_AT_A_TABLE);
  return [
    ...(unknown.length > 0 ? [{ rule: 'unknown-table', tables: unknown } as const] : []),
    ...over.map((table) => ({ rule: 'over-seats', tables: [table], limit: seatsOf.get(table) ?? 0 }) as const),
    ...small.map((table) => ({ rule: 'too-few-at-table', tables: [table], limit: LEAST_AT_A_TABLE }) as const),
  ];
}

function municipalityRule({ people }: Gathering, seating: Seating, unavoidable: number): BrokenRule[] {
  const from = new Map(people.map(({ person, municipality }) => [person, municipality]));
  const pairs = pairsAtTables(seating, (person) => from.get(person));
  if (pairs <= unavoidable) return [];
  const sharing = seating.map((table) => ({
    table: table.table,
    people: table.people.filter((one) =>
      table.people.some((other) => other !== one && from.has(one) && from.get(other) === from.get(one)),
    ),
  }));
  const where = sharing.filter((table) => table.people.length > 0);
  return [
    {
      rule: 'same-municipality',
      tables: where.map(({ table }) => table),
      people: where.flatMap((table) => table.people),
      pairs,
      unavoidable,
    },
  ];
}

function stageRule({ people }: Gathering, seating: Seating, stage: (typeof mixedStages)[number]): BrokenRule[] {
  const at = tableOf(seating);
  const of = people.filter((one) => one.stage === stage);
  const having = new Set(of.map(({ person }) => at.get(person)));
  const used = inUse(seating);
  const without = used.filter(({ table }) => !having.has(table)).map(({ table }) => table);
  const has = used.length - without.length;
  const needed = Math.min(used.length, of.length);
  return has < needed ? [{ rule: 'stage-mix', stage, tables: without, has, needed }] : [];
}

/** Tables at which somebody sits. */
const inUse = (seating: Seating): Seating => seating.filter(({ people }) => people.length > 0);
