import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { recordPlacements } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { Enrolments, type KnownEnrolment } from '../enrolment/index.js';
import { KeepOutcome } from './keep-outcome.js';
import { decidePlacement, type Outcome } from './outcome.domain.js';

type Input = InputOf<typeof recordPlacements>;
type Result = OutputOf<typeof recordPlacements>['results'][number];
interface Row {
  /** Of the answer among the results. */
  readonly place: number;
  readonly placement: Omit<Input['placements'][number], 'enrolmentId'>;
}

/** Keeps many placements of an import, each answered on its own; a dry run decides the same and keeps nothing. */
@Injectable()
export class RecordPlacements {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly keeping: KeepOutcome,
  ) {}

  async execute({ placements, dryRun }: Input): Promise<OutputOf<typeof recordPlacements>> {
    const known = await this.enrolments.find(placements.map(({ enrolmentId }) => enrolmentId));
    const results = placements.map((): Result => 'unknown-enrolment');
    await Promise.all(
      [...rowsByEnrolment(placements)].map(async ([enrolmentId, rows]) => {
        const enrolment = known.get(enrolmentId);
        if (!enrolment) return;
        const decided = enrolment.blocked
          ? rows.map((): Result => enrolment.blocked as Result)
          : await this.keep(enrolment, rows, dryRun);
        for (const [index, { place }] of rows.entries()) results[place] = decided[index] as Result;
      }),
    );
    return { results };
  }

  /** All rows of one enrolment in one save, in the file's order. */
  private keep(enrolment: KnownEnrolment, rows: readonly Row[], dryRun: boolean): Promise<Result[]> {
    return this.keeping.execute(enrolment, (before) => {
      let state = before;
      const decision = rows.map(({ placement }) => {
        const decided = decideRow(state, placement);
        state = decided.state;
        return decided.result;
      });
      return { state: dryRun ? before : state, decision };
    });
  }
}

function decideRow(state: Outcome, placement: Row['placement']): { result: Result; state: Outcome } {
  try {
    const decided = decidePlacement(state, placement);
    return { result: decided.outcome, state: decided.state };
  } catch (error) {
    if (error instanceof DomainError && (error.code === 'left-before-start' || error.code === 'too-many-outcomes'))
      return { result: error.code, state };
    throw error;
  }
}

function rowsByEnrolment(placements: Input['placements']): Map<string, Row[]> {
  const byEnrolment = new Map<string, Row[]>();
  for (const [place, { enrolmentId, ...placement }] of placements.entries()) {
    const rows = byEnrolment.get(enrolmentId) ?? [];
    rows.push({ place, placement });
    byEnrolment.set(enrolmentId, rows);
  }
  return byEnrolment;
}
