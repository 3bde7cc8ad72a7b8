import { DomainError } from '#contracts';
import type { UseState, WorkplaceUse } from '#contracts/outcomes';
import { MOST, type KeptEntry, type KeptUse, type Outcome } from './outcome-parts.domain.js';

export interface Report extends WorkplaceUse {
  /** Left out: what is known stays. */
  readonly evidence?: string | undefined;
}

export type Answer =
  | { readonly say: 'confirm'; readonly hours: number }
  | { readonly say: 'correct'; readonly hours: number; readonly word?: string | undefined }
  | { readonly say: 'doubt'; readonly word: string };

/** More than anybody says about one use. */
const MOST_SAID = 100;

/**
 * A use at work, known by day and what; hours and evidence may be corrected. Other hours are self-reported again,
 * whatever was said about the old ones.
 * @throws DomainError `too-many-outcomes`.
 */
export function decideWorkplaceUse(
  state: Outcome,
  { evidence, ...use }: Report,
  { at, by }: Pick<KeptEntry, 'at' | 'by'>,
): { readonly outcome: 'created' | 'updated' | 'unchanged'; readonly state: Outcome } {
  const place = placeOf(state, use);
  const known = state.workplaceUses[place];
  const entry = { at, by, said: 'reported' as const, hoursSavedPerMonth: use.hoursSavedPerMonth, word: null };
  if (!known) {
    if (state.workplaceUses.length >= MOST) throw new DomainError('too-many-outcomes', { most: MOST });
    const made = { ...use, evidence: evidence ?? null, history: [entry] };
    return { outcome: 'created', state: { ...state, workplaceUses: [...state.workplaceUses, made] } };
  }
  const isSameHours = known.hoursSavedPerMonth === use.hoursSavedPerMonth;
  const shown = evidence ?? known.evidence ?? null;
  if (isSameHours && shown === (known.evidence ?? null)) return { outcome: 'unchanged', state };
  const next = { ...known, ...use, evidence: shown, history: isSameHours ? known.history : said(known, entry) };
  return { outcome: 'updated', state: withUse(state, place, next) };
}

/**
 * What whoever was asked says about a use. The same again changes nothing.
 * @throws DomainError `unknown-use`; `use-changed` when other hours are confirmed than are reported; `too-many-outcomes`.
 */
export function decideUseAnswer(
  state: Outcome,
  key: Pick<WorkplaceUse, 'on' | 'what'>,
  answer: Answer,
  at: Date,
): { readonly outcome: 'answered' | 'replaced' | 'unchanged'; readonly state: Outcome } {
  const place = placeOf(state, key);
  const use = state.workplaceUses[place];
  if (!use) throw new DomainError('unknown-use');
  if (answer.say === 'confirm' && answer.hours !== use.hoursSavedPerMonth) throw new DomainError('use-changed');
  const entry = entryOf(use, answer, at);
  const last = use.history?.at(-1);
  if (last && isSameEntry(last, entry)) return { outcome: 'unchanged', state };
  const outcome = last?.by === 'confirmer' ? 'replaced' : 'answered';
  return { outcome, state: withUse(state, place, { ...use, history: said(use, entry) }) };
}

/** What stands about the hours: what was said last. */
export function stateOf({ history = [] }: KeptUse): UseState {
  const last = history.at(-1);
  return !last || last.said === 'reported' ? 'self-reported' : last.said;
}

/** The hours that count as confirmed, or null. */
export function confirmedHours(use: KeptUse): number | null {
  const last = use.history?.at(-1);
  return last?.said === 'confirmed' || last?.said === 'corrected' ? last.hoursSavedPerMonth : null;
}

const placeOf = ({ workplaceUses }: Outcome, { on, what }: Pick<WorkplaceUse, 'on' | 'what'>): number =>
  workplaceUses.findIndex((other) => other.on === on && other.what === what);

const withUse = (state: Outcome, place: number, use: KeptUse): Outcome => ({
  ...state,
  workplaceUses: state.workplaceUses.with(place, use),
});

function said({ history = [] }: KeptUse, entry: KeptEntry): readonly KeptEntry[] {
  if (history.length >= MOST_SAID) throw new DomainError('too-many-outcomes', { most: MOST_SAID });
  return [...history, entry];
}

function entryOf({ hoursSavedPerMonth }: KeptUse, answer: Answer, at: Date): KeptEntry {
  const by = 'confirmer' as const;
  if (answer.say === 'confirm') return { at, by, said: 'confirmed', hoursSavedPerMonth, word: null };
  if (answer.say === 'doubt') return { at, by, said: 'doubted', hoursSavedPerMonth, word: answer.word };
  const { hours, word = null } = answer;
  return { at, by, said: hours === hoursSavedPerMonth ? 'confirmed' : 'corrected', hoursSavedPerMonth: hours, word };
}

const isSameEntry = (a: KeptEntry, b: KeptEntry): boolean =>
  a.by === b.by && a.said === b.said && a.hoursSavedPerMonth === b.hoursSavedPerMonth && a.word === b.word;
