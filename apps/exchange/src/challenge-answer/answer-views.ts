import { ChallengeAnswerId, MunicipalityCode, PracticeId } from '#contracts';
import type { ChallengeAnswer } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { hiddenView } from '../hidden.domain.js';
import { PracticeRepository, type Reader } from '../practice/index.js';
import type { ChallengeAnswerDocument } from './challenge-answer.schema.js';

/** Answers as they are read, with the practices that they link where the reader may read those. */
@Injectable()
export class AnswerViews {
  constructor(private readonly practices: PracticeRepository) {}

  async for(
    reader: Reader,
    answers: readonly ChallengeAnswerDocument[],
  ): Promise<(stored: ChallengeAnswerDocument) => ChallengeAnswer> {
    const linked = await this.practices.listStanding(
      answers.flatMap(({ practice }) => practice ?? []),
      reader,
    );
    return (stored) => {
      const { _id, municipality, municipalityName, text, at, practice } = stored;
      const found = linked.find((one) => one._id === practice);
      return {
        answer: ChallengeAnswerId.parse(_id),
        municipality: MunicipalityCode.parse(municipality),
        municipalityName,
        text,
        at: at.toISOString(),
        practice: found ? { practice: PracticeId.parse(found._id), title: found.shown.title } : null,
        ...hiddenView(stored),
      };
    };
  }
}
