import { MunicipalityCode, TableNoteId } from '#contracts';
import type { MeetingAction, TableNote } from '#contracts/exchange';
import type { TableNoteDocument } from './table-note.schema.js';

const codeOf = (code: string | null) => (code === null ? null : MunicipalityCode.parse(code));

export const tableNoteView = (stored: TableNoteDocument): TableNote => ({
  note: TableNoteId.parse(stored._id),
  municipality: codeOf(stored.municipality),
  municipalityName: stored.municipalityName,
  kind: stored.kind,
  text: stored.text,
  doer: codeOf(stored.doer),
  doerName: stored.doerName,
  at: stored.at.toISOString(),
  version: stored.version,
});

export const actionView = (stored: TableNoteDocument): MeetingAction => ({
  ...tableNoteView(stored),
  round: stored.round,
  table: stored.table,
  theme: stored.theme,
  outcome: stored.outcome && {
    said: stored.outcome.said,
    came: stored.outcome.came,
    at: stored.outcome.at.toISOString(),
  },
});
