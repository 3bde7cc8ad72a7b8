import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { getQuestionnaire } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { QuestionnaireRepository } from './questionnaire.repository.js';

/** One questionnaire in one version. */
@Injectable()
export class GetQuestionnaire {
  constructor(private readonly questionnaires: QuestionnaireRepository) {}

  async execute({ key, version }: InputOf<typeof getQuestionnaire>): Promise<OutputOf<typeof getQuestionnaire>> {
    const found = await this.questionnaires.findVersion(key, version);
    if (!found) throw new DomainError('unknown-questionnaire');
    return { ...found, key, items: [...found.items], publishedAt: found.publishedAt.toISOString() };
  }
}
