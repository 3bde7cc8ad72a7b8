import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { publishQuestionnaire } from '#contracts/outcomes';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { checkItems, withVersion } from './questionnaire.domain.js';
import { QuestionnaireRepository } from './questionnaire.repository.js';

const MOST_VERSIONS = 100;

/** Publishes a questionnaire or its next version. A published one stays as it is. */
@Injectable()
export class PublishQuestionnaire {
  constructor(private readonly questionnaires: QuestionnaireRepository) {}

  execute({ key, ...content }: InputOf<typeof publishQuestionnaire>): Promise<OutputOf<typeof publishQuestionnaire>> {
    checkItems(content.items);
    return retryWhenChanged(async () => {
      const [stored, now] = [await this.questionnaires.find(key), new Date()];
      const versions = withVersion(stored.versions, content, now);
      if (versions.length > MOST_VERSIONS) throw new DomainError('too-many-outcomes', { most: MOST_VERSIONS });
      if (versions === stored.versions) return { version: versions.length, outcome: 'unchanged' as const };
      if (!(await this.questionnaires.save(stored, versions, now))) throw new DomainError('changed-meanwhile');
      return { version: versions.length, outcome: stored.read === 0 ? ('created' as const) : ('changed' as const) };
    });
  }
}
