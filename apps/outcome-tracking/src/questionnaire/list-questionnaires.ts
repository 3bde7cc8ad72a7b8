import type { OutputOf } from '#contracts';
import type { listQuestionnaires } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { QuestionnaireRepository } from './questionnaire.repository.js';
import { standardQuestionnaires } from './standard-questionnaires.domain.js';

const MOST = 500;

/** All questionnaires of the municipality, and those to begin from. */
@Injectable()
export class ListQuestionnaires {
  constructor(private readonly questionnaires: QuestionnaireRepository) {}

  async execute(): Promise<OutputOf<typeof listQuestionnaires>> {
    const found = await this.questionnaires.list(MOST);
    return {
      items: found.flatMap(({ key, versions }) => {
        const newest = versions.at(-1);
        if (!newest) return [];
        const { title, version, items, publishedAt } = newest;
        return [{ key, title, version, items: items.length, publishedAt: publishedAt.toISOString() }];
      }),
      templates: [...standardQuestionnaires],
    };
  }
}
