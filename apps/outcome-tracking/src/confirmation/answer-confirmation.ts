import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { answerConfirmation } from '#contracts/outcomes';
import { inTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Enrolments } from '../enrolment/index.js';
import { openLink } from '../link/index.js';
import { decideUseAnswer, KeepOutcome, OutcomeRepository, stateOf, type Outcome } from '../outcome/index.js';
import type { ConfirmationDocument } from './confirmation.schema.js';
import { ConfirmationRepository } from './confirmation.repository.js';
import { OpenedLinks } from './opened-links.js';
import { OwedMails } from './owed-mails.js';

type Answer = InputOf<typeof answerConfirmation>['answer'];

/**
 * Keeps what whoever holds a link says about a use at work. That mails to both sides may follow is marked first: when
 * the answer is kept and the service dies, they go out all the same.
 */
@Injectable()
export class AnswerConfirmation {
  constructor(
    private readonly links: OpenedLinks,
    private readonly enrolments: Enrolments,
    private readonly outcomes: OutcomeRepository,
    private readonly keeping: KeepOutcome,
    private readonly requests: ConfirmationRepository,
    private readonly owed: OwedMails,
  ) {}

  execute({ link, answer }: InputOf<typeof answerConfirmation>): Promise<OutputOf<typeof answerConfirmation>> {
    const { municipality, hash } = openLink(link);
    return inTenant(municipality, () => this.answer(hash, answer));
  }

  private async answer(hash: string, answer: Answer): Promise<OutputOf<typeof answerConfirmation>> {
    const request = await this.links.get(hash);
    const known = await this.enrolments.ofLink(request.enrolment);
    const stored = await this.outcomes.find(known.enrolment);
    if (!stored) throw new DomainError('wrong-link');
    const at = new Date();
    const decide = (before: Outcome) => {
      const { outcome, state } = decideUseAnswer(before, request, answer, at);
      const use = state.workplaceUses.find(({ on, what }) => on === request.on && what === request.what);
      return { state, decision: { outcome, state: use ? stateOf(use) : ('self-reported' as const) } };
    };
    // Refused or unchanged: nothing to be told.
    const expected = decide(stored);
    if (expected.state === stored) return expected.decision;
    await this.countAnswer(request);
    const decision = await this.keeping.execute(known, decide);
    await this.owed.post(request._id);
    return decision;
  }

  private async countAnswer({ _id, round }: ConfirmationDocument): Promise<void> {
    await retryWhenChanged(async () => {
      const request = await this.requests.find(_id);
      if (request?.round !== round) throw new DomainError('wrong-link');
      await this.requests.save(request, { ...request, answers: request.answers + 1 }, new Date());
    });
  }
}
