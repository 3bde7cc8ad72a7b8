import { DomainError, type InputOf } from '#contracts';
import { practiceParts, type PracticePart, type QuotedFigure, type savePracticeDraft } from '#contracts/exchange';
import { isHiddenFrom, nobody, type Hideable, type Viewer } from '../hidden.domain.js';

/** What a version says. */
export type PracticeContent = Omit<
  InputOf<typeof savePracticeDraft>,
  'practice' | 'version' | 'figures' | 'attachments'
> & {
  readonly figures: readonly QuotedFigure[];
  /** Ids of documents; none in what was written before there were any. */
  readonly attachments?: readonly string[];
};

/** What is being written for the next version. Saved again, it has to be proposed again. */
export interface Draft {
  readonly content: PracticeContent;
  /** The account that wrote last; null: a program. */
  readonly by: string | null;
  readonly proposedAt: Date | null;
}

/** A published version, whose content is kept apart. */
export interface Edition {
  readonly number: number;
  readonly content: string;
  /** Whom it was approved for. */
  readonly visibility: PracticeContent['visibility'];
  readonly publishedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedByWriter: boolean;
  /** What it says was withdrawn then, and stays so when a later version brings the practice back. */
  readonly withdrawnAt?: Date;
}

export interface PracticeState extends Hideable {
  readonly draft: Draft | null;
  readonly editions: readonly Edition[];
  /** Of the newest edition; of the draft while there is none. */
  readonly shown: Pick<PracticeContent, 'theme' | 'title' | 'visibility'> & { readonly tellsFailure: boolean };
  readonly withdrawn: { readonly at: Date; readonly reason: string } | null;
}

/** A member's municipality; the secretariat; everybody. */
export type Reader = { readonly municipality: string } | 'secretariat' | 'everybody';

/** The same reader, as whoever looks at what is shared in a municipality's name. */
export const viewerOfReader = (reader: Reader): Viewer =>
  typeof reader === 'object' ? reader.municipality : reader === 'secretariat' ? null : nobody;

/** The one place that decides who reads what is published of a practice. */
export function isReadableBy(practice: Hideable & Pick<PracticeState, 'editions' | 'shown'>, reader: Reader): boolean {
  const { editions, shown } = practice;
  const isShared = editions.length > 0 && (reader !== 'everybody' || shown.visibility === 'public');
  return isShared && !isHiddenFrom(practice, viewerOfReader(reader));
}

/** A version for the members stays theirs, also when a later one is for everybody. */
const isFor = (reader: Reader, { visibility }: Edition): boolean => reader !== 'everybody' || visibility === 'public';

/** The versions that this reader can open while the practice stands, the oldest first. */
export const openEditions = ({ editions }: Pick<PracticeState, 'editions'>, reader: Reader): Edition[] =>
  editions.filter((one) => !one.withdrawnAt && isFor(reader, one));

/**
 * The version of that number; the newest, where none is named.
 * @throws DomainError `practice-not-found`, `practice-withdrawn`
 */
export function editionOf(
  { editions }: Pick<PracticeState, 'editions'>,
  number: number | undefined,
  reader: Reader,
): Edition {
  const edition = number === undefined ? editions.at(-1) : editions.find((one) => one.number === number);
  if (!edition || !isFor(reader, edition)) throw new DomainError('practice-not-found');
  if (edition.withdrawnAt) throw new DomainError('practice-withdrawn');
  return edition;
}

/** Its parts, in the order in which they are read. */
export const textsOf = (content: PracticeContent): string[] =>
  (Object.keys(practiceParts) as PracticePart[]).map((part) => content[part]);

export const shownOf = (content: PracticeContent): PracticeState['shown'] => ({
  theme: content.theme,
  title: content.title,
  visibility: content.visibility,
  tellsFailure: content.failed.trim() !== '',
});

/** All that a content says, to be compared. */
const saidIn = (content: PracticeContent): string =>
  JSON.stringify([
    content.theme,
    content.title,
    content.visibility,
    textsOf(content),
    content.figures.map(({ subject, edition, figure, reportName, value }) => [
      subject,
      edition,
      figure,
      reportName,
      value,
    ]),
    content.attachments ?? [],
  ]);

/** What is written already stays as it is, proposed or not. */
export function withDraft<S extends PracticeState>(state: S, content: PracticeContent, by: string | null): S {
  if (state.draft && saidIn(state.draft.content) === saidIn(content)) return state;
  const draft = { content, by, proposedAt: null };
  return { ...state, draft, shown: state.editions.length > 0 ? state.shown : shownOf(content) };
}

/** @throws DomainError `no-practice-draft`, `practice-not-ready` */
export function withProposal<S extends PracticeState>(state: S, at: Date): S {
  const { draft } = state;
  if (!draft) throw new DomainError('no-practice-draft');
  const { done, failed } = draft.content;
  if (done.trim() === '' && failed.trim() === '') throw new DomainError('practice-not-ready');
  return draft.proposedAt ? state : { ...state, draft: { ...draft, proposedAt: at } };
}

/**
 * The next edition, whose content is kept under `content`. It brings a withdrawn practice back, not its old versions.
 * @throws DomainError `no-practice-draft`, `practice-not-proposed`
 */
export function withEdition<S extends PracticeState>(
  state: S,
  { content, at, by }: { readonly content: string; readonly at: Date; readonly by: string | null },
): S {
  const { draft, editions } = state;
  if (!draft) throw new DomainError('no-practice-draft');
  if (!draft.proposedAt) throw new DomainError('practice-not-proposed');
  const number = (editions.at(-1)?.number ?? 0) + 1;
  const { visibility } = draft.content;
  const edition = { number, content, visibility, publishedAt: at, approvedBy: by, approvedByWriter: draft.by === by };
  return { ...state, draft: null, editions: [...editions, edition], shown: shownOf(draft.content), withdrawn: null };
}

/** What stands is withdrawn, each version for good; the first reason stays. @throws DomainError `practice-not-published` */
export function withWithdrawal<S extends PracticeState>(state: S, reason: string, at: Date): S {
  if (state.editions.length === 0) throw new DomainError('practice-not-published');
  if (state.withdrawn) return state;
  const editions = state.editions.map((one) => ({ ...one, withdrawnAt: one.withdrawnAt ?? at }));
  return { ...state, editions, withdrawn: { at, reason } };
}
