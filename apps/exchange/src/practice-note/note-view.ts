import { MunicipalityCode, PracticeNoteId } from '#contracts';
import type { PracticeNote } from '#contracts/exchange';
import { hiddenView } from '../hidden.domain.js';
import type { PracticeNoteDocument } from './practice-note.schema.js';

export const noteView = (stored: PracticeNoteDocument): PracticeNote => ({
  note: PracticeNoteId.parse(stored._id),
  municipality: MunicipalityCode.parse(stored.municipality),
  municipalityName: stored.municipalityName,
  kind: stored.kind,
  text: stored.text,
  at: stored.at.toISOString(),
  ...hiddenView(stored),
});
