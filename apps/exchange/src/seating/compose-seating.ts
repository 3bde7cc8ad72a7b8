import { DomainError } from '#contracts';
import { checkSeatable } from './seatable.domain.js';
import { seatingProgram, type Goal, type History, type Limits } from './seating-program.domain.js';
import type { Gathering, Seating } from './seating.domain.js';

/** What a solver says of a program: the best it found, and whether nothing is better. Undefined: there is no solution. */
export interface Solution {
  readonly isBest: boolean;
  readonly value: number;
  readonly values: Readonly<Record<string, number>>;
}
export type Solve = (program: string, seconds: number) => Promise<Solution | undefined>;

export interface ComposedSeating {
  readonly seating: Seating;
  /** Pairs of one municipality at one table of which it is known that every seating has them. */
  readonly unavoidable: number;
  /** Whether no seating is better by any of the goals; otherwise time ran out. */
  readonly isBest: boolean;
}

/** How long is searched in all: longer than that nobody waits before a page. */
const SECONDS = 7;

/**
 * The best seating: first the rules (fewest pairs of one municipality, both stages wherever there are enough), then as
 * few moves as possible where people sit already, as few who meet again as possible after rounds before, and then the
 * choices. Each is made as good as can be before the next is looked at.
 * @throws DomainError as `checkSeatable`; `seating-not-found` when time ran out before there was any.
 */
export async function composeSeating(
  solve: Solve,
  gathering: Gathering,
  history: History = {},
  seconds = SECONDS,
): Promise<ComposedSeating> {
  checkSeatable(gathering);
  const start = Date.now();
  const wishes: Goal[] = [
    ...(history.now ? ['moves' as const] : []),
    ...(history.before ? ['again' as const] : []),
    'lost',
  ];
  // Nearly always the rules can be held without any exception: then they need no search of their own.
  const attempts: { limits: Limits; goals: readonly Goal[]; share: number }[] = [
    { limits: { pairs: 0, shortfall: 0 }, goals: wishes, share: 0.6 },
    { limits: {}, goals: ['pairs', 'shortfall', ...wishes], share: 1 },
  ];
  for (const { limits, goals, share } of attempts) {
    const found = await pursue(solve, gathering, history, limits, goals, start + seconds * share * 1000);
    if (found) return found;
  }
  throw new DomainError('seating-not-found');
}

async function pursue(
  solve: Solve,
  gathering: Gathering,
  history: History,
  given: Limits,
  goals: readonly Goal[],
  until: number,
): Promise<ComposedSeating | undefined> {
  let limits = given;
  let unavoidable = 0;
  let found: ComposedSeating | undefined;
  for (const goal of goals) {
    const left = (until - Date.now()) / 1000;
    // What was found last holds the rules: better that than none.
    if (found && left < 0.1) return { ...found, isBest: false };
    const { text, read } = seatingProgram(gathering, goal, limits, history);
    const solution = await solve(text, Math.max(left, 0.1));
    const seating = solution && read((variable) => solution.values[variable] ?? 0);
    // When time runs out before anything was found, the solver's values are none.
    if (!seating || countOf(seating) !== gathering.people.length) return found && { ...found, isBest: false };
    limits = { ...limits, [goal]: Math.round(solution.value) };
    // What was found when time ran out has pairs that another seating may not have.
    if (goal === 'pairs' && solution.isBest) unavoidable = Math.round(solution.value);
    found = {
      seating,
      unavoidable,
      isBest: solution.isBest && (found?.isBest ?? true),
    };
  }
  return found;
}

const countOf = (seating: Seating): number => seating.reduce((sum, { people }) => sum + people.length, 0);
