import { Sweeps } from '#jobs';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { SurveyInvitationRepository } from '../survey-wave/index.js';
import { AnonymousAnswerRepository } from './anonymous-answer.repository.js';

const AT_ONCE = 200;

/**
 * Takes away what a crash left between an invitation and an anonymous answer: seen at two looks, it is under way no
 * more.
 */
@Injectable()
export class FinishAnonymousAnswers {
  private seen = new Set<string>();

  constructor(
    private readonly invitations: SurveyInvitationRepository,
    private readonly answers: AnonymousAnswerRepository,
  ) {}

  @Sweeps({ name: 'anonymous-answers', everyMs: 30_000 })
  async sweep(): Promise<void> {
    const marked = await this.invitations.answering(AT_ONCE);
    for (const { _id, tenant, answering } of marked) {
      if (answering === undefined || !this.seen.has(answering)) continue;
      await inTenant(tenant, async () => {
        if (await this.answers.has(answering)) await this.invitations.finish(_id, answering);
        else await this.invitations.release(_id, answering);
      });
    }
    this.seen = new Set(marked.flatMap(({ answering }) => answering ?? []));
  }
}
