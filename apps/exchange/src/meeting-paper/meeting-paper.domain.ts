import { DomainError } from '#contracts';

interface Paper {
  readonly text: string;
  readonly published: { readonly text: string; readonly at: Date } | null;
}

/**
 * What a viewer reads of a paper: the secretariat (null) what is written, everybody else what was published last.
 * @throws DomainError `paper-not-published`.
 */
export function readPaper(paper: Paper | null, viewer: string | null) {
  const published = paper?.published ?? null;
  const publishedAt = published?.at ?? null;
  if (viewer !== null) {
    if (!published) throw new DomainError('paper-not-published');
    return { text: published.text, publishedAt, isUnpublished: false };
  }
  const text = paper?.text ?? '';
  return { text, publishedAt, isUnpublished: text !== (published?.text ?? '') };
}
