import { addDays } from '#contracts';

/** Where a member of staff was from one day to another, and as what. */
export interface Posting {
  readonly department: string | null;
  readonly position: string | null;
  /** The first day; null: it is not known since when. */
  readonly from: string | null;
  /** The last day; null: it goes on. */
  readonly until: string | null;
}
type Place = Pick<Posting, 'department' | 'position'>;

const isSame = (a: Place, b: Place): boolean => a.department === b.department && a.position === b.position;
const begins = ({ from }: Posting): string => from ?? '';
const lasts = ({ until }: Posting): string => until ?? '9999-12-31';

/** The posting of a day; undefined before the first. */
export const postingOn = (postings: readonly Posting[], day: string): Posting | undefined =>
  postings.find((posting) => begins(posting) <= day && day <= lasts(posting));

/** Oldest first. Who was known before postings were kept has one, from nobody knows when. */
export const postingsOf = (person: { readonly staff?: Place; readonly postings?: readonly Posting[] }): Posting[] =>
  person.postings ? [...person.postings] : person.staff ? [{ ...place(person.staff), from: null, until: null }] : [];

/**
 * The postings with one that begins on a day. What was before ends the day before, what comes later stays: nothing that
 * was in force for a day is written over. Postings of one place that follow each other are one.
 */
export function posted(postings: readonly Posting[], to: Place, from: string): Posting[] {
  const held = postingOn(postings, from);
  if (held && isSame(held, to)) return [...postings];
  const next = postings.find((posting) => begins(posting) > from);
  const opened: Posting = { ...place(to), from, until: next ? addDays(begins(next), -1) : null };
  const others = postings.flatMap((posting) => {
    if (posting !== held) return [posting];
    return begins(posting) === from ? [] : [{ ...posting, until: addDays(from, -1) }];
  });
  const all = [...others, opened].toSorted((a, b) => (begins(a) < begins(b) ? -1 : 1));
  return all.reduce<Posting[]>((joined, posting) => {
    const last = joined.at(-1);
    if (!last || !isSame(last, posting)) return [...joined, posting];
    return [...joined.slice(0, -1), { ...last, until: posting.until }];
  }, []);
}

const place = ({ department, position }: Place): Place => ({ department, position });
