import { DomainError } from '#contracts';
import type { TableNoteKind } from '#contracts/exchange';

interface Seated {
  readonly municipality: string;
  readonly municipalityName: string;
}

interface Written {
  readonly kind: TableNoteKind;
  readonly text: string;
  readonly doer: string | null;
}

/**
 * Once it is said what became of an action, nobody else at the table changes it: only the municipality that does it, and
 * the secretariat (null).
 * @throws DomainError `action-answered`.
 */
export function checkRevision(
  note: { readonly doer: string | null; readonly outcome: object | null },
  viewer: string | null,
) {
  if (note.outcome && viewer !== null && viewer !== note.doer) throw new DomainError('action-answered');
}

/**
 * The note as it is kept: an action with the municipality that will do it, as it is called; anything else without.
 * @throws DomainError `doer-not-at-table`.
 */
export function decideTableNote({ kind, text, doer }: Written, people: readonly Seated[]) {
  if (kind !== 'action') return { kind, text, doer: null, doerName: null };
  const seated = people.find(({ municipality }) => municipality === doer);
  if (!seated) throw new DomainError('doer-not-at-table');
  return { kind, text, doer: seated.municipality, doerName: seated.municipalityName };
}
