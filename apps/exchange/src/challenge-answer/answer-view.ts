import { ChallengeAnswerId, MunicipalityCode } from '#contracts';
import type { ChallengeAnswer } from '#contracts/exchange';
import type { ChallengeAnswerDocument } from './challenge-answer.schema.js';

export const answerView = (stored: ChallengeAnswerDocument): ChallengeAnswer => ({
  answer: ChallengeAnswerId.parse(stored._id),
  municipality: MunicipalityCode.parse(stored.municipality),
  municipalityName: stored.municipalityName,
  text: stored.text,
  at: stored.at.toISOString(),
});
