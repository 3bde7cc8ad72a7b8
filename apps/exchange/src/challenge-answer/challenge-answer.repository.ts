import { Database, naturalId } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Contributions } from '../contributions.repository.js';
import { challengeAnswers, type ChallengeAnswerDocument } from './challenge-answer.schema.js';

@Injectable()
export class ChallengeAnswerRepository extends Contributions<ChallengeAnswerDocument> {
  constructor(database: Database) {
    super(database.model<ChallengeAnswerDocument>(challengeAnswers), 'challenge');
  }

  listUntold(limit: number): Promise<ChallengeAnswerDocument[]> {
    return this.model.find({ untold: true }).limit(limit).lean<ChallengeAnswerDocument[]>().exec();
  }

  async unmark(id: string): Promise<void> {
    await this.model.updateOne({ _id: id }, { $unset: { untold: 1 } });
  }
}

export const answerIdOf = (challenge: string, municipality: string, key: string): string =>
  naturalId('challenge-answer', challenge, municipality, key);
