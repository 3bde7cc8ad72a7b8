import {
  choiceScore,
  mixedStages,
  pairsAtTables,
  pairsMetAgain,
  tableOf,
  type Gathering,
  type Seating,
} from './seating.domain.js';

/** What counts of a seating, in the order in which it counts; less is better. */
export type Measures = readonly [pairs: number, shortfall: number, moves: number, again: number, lost: number];

/**
 * The measures of the best of all seatings, found by looking at every one of them: knows nothing of how they are composed.
 * Null where no seating gives everybody a seat at a table of three or more.
 */
export function bestOfAll(gathering: Gathering, now: Seating = [], before: readonly Seating[] = []): Measures | null {
  const { people, tables } = gathering;
  let best: Measures | null = null;
  for (let number = 0; number < tables.length ** people.length; number += 1) {
    const seated = tables.map(({ table }) => ({ table, people: [] as string[] }));
    let left = number;
    for (const { person } of people) {
      seated[left % tables.length]?.people.push(person);
      left = Math.floor(left / tables.length);
    }
    const fits = seated.every((table, place) => {
      const count = table.people.length;
      return count === 0 || (count >= 3 && count <= (tables[place]?.seats ?? 0));
    });
    if (!fits) continue;
    const measures = measuresOf(gathering, seated, now, before);
    if (!best || isLess(measures, best)) best = measures;
  }
  return best;
}

export function measuresOf(
  gathering: Gathering,
  seating: Seating,
  now: Seating = [],
  before: readonly Seating[] = [],
): Measures {
  const { people } = gathering;
  const town = new Map(people.map(({ person, municipality }) => [person, municipality]));
  const used = seating.filter((table) => table.people.length > 0);
  const shortfall = mixedStages.reduce((sum, stage) => {
    const of = new Set(people.filter((one) => one.stage === stage).map(({ person }) => person));
    const having = used.filter((table) => table.people.some((person) => of.has(person))).length;
    return sum + Math.max(0, Math.min(used.length, of.size) - having);
  }, 0);
  const at = tableOf(seating);
  const sat = [...tableOf(now)].filter(([person]) => at.has(person));
  return [
    pairsAtTables(seating, (person) => town.get(person)),
    shortfall,
    sat.filter(([person, table]) => at.get(person) !== table).length,
    pairsMetAgain(seating, before),
    3 * people.length - choiceScore(gathering, seating),
  ];
}

function isLess(one: Measures, other: Measures): boolean {
  const place = one.findIndex((value, at) => value !== other[at]);
  return place >= 0 && (one[place] ?? 0) < (other[place] ?? 0);
}
