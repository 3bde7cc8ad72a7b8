import type { Publication } from '#contracts/reporting';
import { published, type Edition } from './publication.domain.js';

/** An edition as its office sees it. */
export const publicationView = (subject: string, edition: Edition): Publication => ({
  subject,
  edition: edition.number,
  state: edition.state,
  madeAt: edition.madeAt.toISOString(),
  checkedAt: edition.checkedAt?.toISOString() ?? null,
  publishedAt: edition.publishedAt?.toISOString() ?? null,
  checkedByMaker: edition.checkedAt !== null && edition.checkedBy === edition.madeBy,
  headline: edition.headline,
  correction: edition.correction,
  hash: edition.hash,
});

/** What everybody may know of an edition that was published. */
const editionView = ({ number, publishedAt, hash, correction }: Edition) => ({
  edition: number,
  publishedAt: publishedAt?.toISOString() ?? '',
  hash,
  correction,
});

/** The newest first. */
export const publishedEditions = (editions: readonly Edition[]) => published(editions).toReversed().map(editionView);
