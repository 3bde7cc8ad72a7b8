import { MunicipalityCode, SpecificationCommentId } from '#contracts';
import type { SpecificationComment } from '#contracts/procurement';
import type { ClauseCommentDocument } from './clause-comment.schema.js';

export const commentView = (stored: ClauseCommentDocument): SpecificationComment => ({
  comment: SpecificationCommentId.parse(stored._id),
  version: stored.specification,
  clause: stored.clause,
  municipality: MunicipalityCode.parse(stored.municipality),
  municipalityName: stored.municipalityName,
  text: stored.withdrawnAt ? '' : stored.text,
  at: stored.at.toISOString(),
  withdrawnAt: stored.withdrawnAt?.toISOString() ?? null,
  answer: stored.answer && {
    text: stored.answer.text,
    takenUpIn: stored.answer.takenUpIn,
    at: stored.answer.at.toISOString(),
  },
});
