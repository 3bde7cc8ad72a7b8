import { DomainError } from '#contracts';
import type { QuestionnaireItem } from '#contracts/outcomes';

export interface PublishedVersion {
  readonly version: number;
  readonly title: string;
  readonly items: readonly QuestionnaireItem[];
  readonly publishedAt: Date;
}

const isTwice = (keys: readonly string[]): boolean => new Set(keys).size < keys.length;

/** @throws DomainError `item-key-twice`, `item-cannot-count`. */
export function checkItems(items: readonly QuestionnaireItem[]): void {
  const inside = items.map((item) => (item.type === 'choice' ? item.options : item.type === 'matrix' ? item.rows : []));
  if ([items, ...inside].some((named) => isTwice(named.map(({ key }) => key)))) throw new DomainError('item-key-twice');
  const counting = items.flatMap((item) => ('counts' in item && item.counts ? [item.counts] : []));
  const misfit = items.some((item) => {
    if (item.type === 'scale') return item.counts !== undefined && item.max !== 5;
    if (item.type !== 'choice' || item.counts === undefined) return false;
    const keys = item.options.map(({ key }) => key).toSorted();
    return item.many || keys.join() !== 'no,yes';
  });
  if (misfit || isTwice(counting)) throw new DomainError('item-cannot-count');
}

/** The versions with this content as the newest, or the very ones given when the newest has it already. */
export function withVersion(
  versions: readonly PublishedVersion[],
  { title, items }: Pick<PublishedVersion, 'title' | 'items'>,
  publishedAt: Date,
): readonly PublishedVersion[] {
  const newest = versions.at(-1);
  const contentOf = (of: Pick<PublishedVersion, 'title' | 'items'>) => JSON.stringify([of.title, of.items]);
  if (newest && contentOf(newest) === contentOf({ title, items })) return versions;
  return [...versions, { version: (newest?.version ?? 0) + 1, title, items, publishedAt }];
}
