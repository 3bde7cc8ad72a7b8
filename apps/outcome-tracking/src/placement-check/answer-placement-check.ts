import { dayInJapan, type InputOf, type OutputOf } from '#contracts';
import type { answerPlacementCheck } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { Enrolments } from '../enrolment/index.js';
import { decideCheck, KeepOutcome } from '../outcome/index.js';
import { CheckpointLinks } from './checkpoint-links.js';

/** Keeps what a person says by a mailed link about their work. */
@Injectable()
export class AnswerPlacementCheck {
  constructor(
    private readonly links: CheckpointLinks,
    private readonly enrolments: Enrolments,
    private readonly keeping: KeepOutcome,
  ) {}

  execute({ link, answer }: InputOf<typeof answerPlacementCheck>): Promise<OutputOf<typeof answerPlacementCheck>> {
    return this.links.open(link, async ({ enrolment, months }) => {
      const known = await this.enrolments.ofLink(enrolment);
      const now = new Date();
      const said = { months, source: 'self' as const, checkedOn: dayInJapan(now) };
      return this.keeping.execute(known, (before) => {
        const { outcome, state } = decideCheck(before, said, answer, now);
        return { state, decision: { outcome } };
      });
    });
  }
}
