import { createLogger } from '#observability';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeSeating } from './compose-seating.js';
import { manyPeople, solveHere } from './gathering.factory.js';
import { seatingProgram } from './seating-program.domain.js';
import { Solver } from './solver.js';

/** Longer than ever needed. */
const PATIENT = 60;

describe('the worker that solves', () => {
  let solver: Solver;
  beforeAll(() => {
    solver = new Solver(createLogger({ service: 'test', level: 'silent' }));
  });
  afterAll(() => solver.onApplicationShutdown());

  const few = manyPeople(12, 6, 4);
  const compose = () => solver.inTurn((solve) => composeSeating(solve, few, {}, PATIENT));

  it('should give each of two compositions at once its whole time', async () => {
    let isFirstOver = false;
    const first = solver.inTurn(async (solve) => {
      const composed = await composeSeating(solve, few, {}, PATIENT);
      isFirstOver = true;
      return composed;
    });
    const second = solver.inTurn((solve) => {
      expect(isFirstOver).toBe(true);
      return composeSeating(solve, few, {}, PATIENT);
    });
    const alone = await composeSeating(await solveHere(), few, {}, PATIENT);
    expect(await Promise.all([first, second])).toEqual([alone, alone]);
  });

  it('should be ended when it does not come to an end by itself, and the next one begin anew', async () => {
    const { text } = seatingProgram(manyPeople(120, 45, 20), 'lost', { pairs: 0, shortfall: 0 });
    expect(await solver.inTurn((solve) => solve(text, PATIENT, 0.01))).toBeUndefined();
    expect(await compose()).toMatchObject({ isBest: true });
  });

  it('should not be used again after it failed', async () => {
    const unreadable = 'Minimize\n x\nSubject To\n r0: x >>=\nEnd\n';
    await expect(solver.inTurn((solve) => solve(unreadable, PATIENT))).rejects.toThrow('the solver failed');
    expect(await compose()).toMatchObject({ isBest: true });
  });
});
