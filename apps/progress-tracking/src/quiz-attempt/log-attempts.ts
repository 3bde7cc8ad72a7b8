import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { GatheredInserts } from '../learning-log/index.js';
import { CreditLearner, InTurn, KnownEnrolments } from '../recording/index.js';
import { UnfinishedWork } from '../unfinished/index.js';
import { attemptEvents } from './attempt-events.js';
import { QuizRecordRepository } from './quiz-record.repository.js';
import type { QuizRecordDocument } from './quiz-record.schema.js';

const AT_ONCE = 100;

/** Brings graded attempts into the learning log, each once: the ids of their events follow from them. */
@Injectable()
export class LogAttempts {
  constructor(
    private readonly records: QuizRecordRepository,
    private readonly inserts: GatheredInserts,
    private readonly known: KnownEnrolments,
    private readonly crediting: CreditLearner,
    private readonly inTurn: InTurn,
    unfinished: UnfinishedWork,
  ) {
    unfinished.add('quiz attempts to be logged', () => this.finish());
  }

  /** Logs what a record has marked, then takes the mark off. */
  async execute(record: QuizRecordDocument): Promise<void> {
    const { unlogged, enrolment } = record;
    if (unlogged === undefined) return;
    const known = await this.known.find([enrolment]);
    const events = record.attempts
      .filter(({ number }) => number >= unlogged)
      .flatMap((one) => attemptEvents(record, one));
    await this.inTurn.run([enrolment], async () => this.inserts.insert(await this.crediting.execute(events, known)));
    await this.records.unmark(record);
  }

  private async finish(): Promise<void> {
    for (const record of await this.records.findUnlogged(AT_ONCE))
      await inTenant(record.tenant, () => this.execute(record));
  }
}
