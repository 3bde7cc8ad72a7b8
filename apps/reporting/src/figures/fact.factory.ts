import type { Fact, PlacementFact } from './fact.domain.js';

/** A placement in force from April 2025, with everything. */
export const placement = (change: Partial<PlacementFact> = {}): PlacementFact => ({
  startedOn: '2025-04-01',
  leftOn: null,
  insured: true,
  openEnded: true,
  related: true,
  ...change,
});

/** Somebody who did the one course `it-basics` so far as said. */
export function fact({
  startedAt = '2025-06-02T01:00:00.000Z',
  completedAt = null,
  seconds = 600,
  ending = null,
  ...outcome
}: Partial<NonNullable<Fact['progress']> & NonNullable<Fact['enrolment']> & NonNullable<Fact['outcome']>> = {}): Fact {
  return {
    enrolment: { ending },
    progress: {
      startedAt,
      completedAt,
      seconds,
      coursesStarted: startedAt === null ? [] : ['it-basics'],
      coursesCompleted: completedAt === null ? [] : ['it-basics'],
    },
    outcome: { surveys: {}, placements: [], hoursSaved: [], ...outcome },
  };
}

/** Somebody who completed on 30 November 2025 in Japan: judged on 28 February 2026. */
export const completed = (change: Parameters<typeof fact>[0] = {}): Fact =>
  fact({ completedAt: '2025-11-30T14:59:59.999Z', ...change });
