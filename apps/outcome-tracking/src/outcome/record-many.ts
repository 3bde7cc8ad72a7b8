import { DomainError, type EnrolmentId, type RefusalCode } from '#contracts';
import type { Blocked } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { Enrolments, type KnownEnrolment } from '../enrolment/index.js';
import { KeepOutcome } from './keep-outcome.js';
import type { Decision, Outcome } from './outcome-parts.domain.js';

type Result<C extends RefusalCode> = Decision['outcome'] | C | Blocked | 'unknown-enrolment';

/** Keeps many records of an import, each answered on its own; a dry run decides the same and keeps nothing. */
@Injectable()
export class RecordMany {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly keeping: KeepOutcome,
  ) {}

  /**
   * All records of one enrolment in one save, in the order given.
   * @param decide what a record makes of an outcome; its refusals of these `codes` are answered, others are thrown
   */
  async execute<T, C extends RefusalCode>(
    records: readonly { readonly enrolment: EnrolmentId; readonly what: T }[],
    {
      dryRun,
      codes,
      decide,
    }: {
      dryRun: boolean;
      codes: readonly C[];
      decide: (state: Outcome, what: T, enrolment: KnownEnrolment) => Decision;
    },
  ): Promise<Result<C>[]> {
    const known = await this.enrolments.find(records.map(({ enrolment }) => enrolment));
    const results = records.map((): Result<C> => 'unknown-enrolment');
    const places = new Map<string, number[]>();
    for (const [place, { enrolment }] of records.entries())
      places.set(enrolment, [...(places.get(enrolment) ?? []), place]);
    await Promise.all(
      [...places].map(async ([id, theirs]) => {
        const enrolment = known.get(id);
        if (!enrolment) return;
        if (enrolment.blocked) {
          for (const place of theirs) results[place] = enrolment.blocked;
          return;
        }
        const decided = await this.keeping.execute(enrolment, (before) => {
          let state = before;
          const decision = theirs.map((place): Result<C> => {
            const record = records[place];
            if (!record) return 'unknown-enrolment';
            const one = orRefusal(codes, () => decide(state, record.what, enrolment));
            if (typeof one === 'string') return one;
            ({ state } = one);
            return one.outcome;
          });
          return { state: dryRun ? before : state, decision };
        });
        for (const [index, place] of theirs.entries()) results[place] = decided[index] ?? 'unknown-enrolment';
      }),
    );
    return results;
  }
}

function orRefusal<T, C extends RefusalCode>(codes: readonly C[], decide: () => T): T | C {
  try {
    return decide();
  } catch (error) {
    const code = error instanceof DomainError && codes.find((one) => one === error.code);
    if (code) return code;
    throw error;
  }
}
