import { MunicipalityCode, PracticeId } from '#contracts';
import type { ListedPractice, Practice, PracticeAttachment, PracticeDraft } from '#contracts/exchange';
import { hiddenView } from '../hidden.domain.js';
import type { PracticeContentDocument, PracticeDocument } from '../practice/index.js';

const headOf = ({ _id, municipality, municipalityName }: PracticeDocument) => ({
  practice: PracticeId.parse(_id),
  municipality: MunicipalityCode.parse(municipality),
  municipalityName,
});

/** `own`: for the practice's own municipality, which also knows what is being written. */
export function listedPractice(stored: PracticeDocument, own: boolean): ListedPractice {
  const { editions, shown, withdrawn, draft } = stored;
  const newest = editions.at(-1);
  return {
    ...headOf(stored),
    theme: shown.theme,
    title: shown.title,
    tellsFailure: shown.tellsFailure,
    visibility: shown.visibility,
    edition: newest?.number ?? 0,
    publishedAt: newest?.publishedAt.toISOString() ?? null,
    withdrawn: withdrawn && { at: withdrawn.at.toISOString(), reason: withdrawn.reason },
    draft: own && draft ? (draft.proposedAt ? 'proposed' : 'writing') : null,
    ...hiddenView(stored),
  };
}

const contentOf = (content: Omit<PracticeContentDocument, '_id' | 'practice'>) => ({
  theme: content.theme,
  title: content.title,
  context: content.context,
  problem: content.problem,
  done: content.done,
  cost: content.cost,
  people: content.people,
  result: content.result,
  failed: content.failed,
  visibility: content.visibility,
  figures: content.figures.map(({ subject, edition, figure, reportName, value }) => ({
    subject,
    edition,
    figure,
    reportName,
    value,
  })),
});

export const practiceView = (
  stored: PracticeDocument,
  edition: PracticeDocument['editions'][number],
  content: PracticeContentDocument,
  open: PracticeDocument['editions'],
  attachments: PracticeAttachment[],
): Omit<Practice, 'thanks' | 'thanked'> => ({
  ...headOf(stored),
  ...contentOf(content),
  attachments,
  edition: edition.number,
  publishedAt: edition.publishedAt.toISOString(),
  approvedByWriter: edition.approvedByWriter,
  editions: open
    .toReversed()
    .map(({ number, publishedAt }) => ({ edition: number, publishedAt: publishedAt.toISOString() })),
  ...hiddenView(stored),
});

export const draftView = (
  { _id, version, draft, editions }: PracticeDocument,
  content: Omit<PracticeContentDocument, '_id' | 'practice'>,
  attachments: PracticeAttachment[],
): PracticeDraft => ({
  practice: PracticeId.parse(_id),
  version,
  ...contentOf(content),
  attachments,
  follows: editions.at(-1)?.number ?? 0,
  state: draft ? (draft.proposedAt ? 'proposed' : 'writing') : 'none',
});
