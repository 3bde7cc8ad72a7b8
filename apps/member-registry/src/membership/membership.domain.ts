import { DomainError } from '#contracts';
import type { NetworkStanding } from '#contracts/registry';

/** Something that happened to a membership; see `StandingEntry` of the contracts. */
export interface Entry {
  readonly standing: NetworkStanding;
  readonly on: string;
  readonly by: 'applicant' | 'municipality' | 'secretariat';
  readonly account: string | null;
  readonly reason: string | null;
  /** The application that it came from. */
  readonly application: string | null;
  /** When it was noted, which may be later than its day or earlier. */
  readonly at: Date;
}

/** In the order of their days; of one day in the order they were noted. */
export const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const until = (entries: readonly Entry[], day: string) => inOrder(entries).filter(({ on }) => on <= day);

/** Where a municipality stood at the end of a day; null: nothing was known of it. */
export const standingOn = (entries: readonly Entry[], day: string): NetworkStanding | null =>
  until(entries, day).at(-1)?.standing ?? null;

/** Since when it was a member at the end of a day, without a break by leaving, and whether it rested; null: it was none. */
export function memberOn(
  entries: readonly Entry[],
  day: string,
): { readonly joinedOn: string; readonly suspended: boolean } | null {
  let joinedOn: string | null = null;
  let suspended = false;
  for (const { standing, on } of until(entries, day)) {
    if (standing === 'left') joinedOn = null;
    if (standing === 'joined') joinedOn ??= on;
    if (standing === 'joined' || standing === 'suspended') suspended = standing === 'suspended';
  }
  return joinedOn === null ? null : { joinedOn, suspended };
}

const from: Readonly<Record<'suspended' | 'joined' | 'left', readonly NetworkStanding[]>> = {
  suspended: ['joined'],
  joined: ['suspended'],
  left: ['joined', 'suspended'],
};

/**
 * Whether this may follow what there is; false: the newest entry says it already.
 * @throws DomainError `entry-before-last`, `standing-impossible`.
 */
export function checkFollows(
  entries: readonly Entry[],
  { standing, on }: { readonly standing: 'suspended' | 'joined' | 'left'; readonly on: string },
): boolean {
  const last = inOrder(entries).at(-1);
  if (last?.standing === standing && last.on === on) return false;
  if (!last || !from[standing].includes(last.standing)) throw new DomainError('standing-impossible');
  if (on < last.on) throw new DomainError('entry-before-last');
  return true;
}

/**
 * What stands in a membership that an approved application adds, with the questions before it: nothing it has from there
 * already, nothing to a member.
 */
export function entriesOfApproval(
  entries: readonly Entry[],
  approval: { readonly application: string; readonly added: readonly Entry[]; readonly today: string },
): readonly Entry[] {
  const { application, added, today } = approval;
  const isThere = entries.some((entry) => entry.application === application);
  if (isThere || memberOn(entries, today) !== null) return [];
  const noted = new Set(entries.map((entry) => entry.application));
  return added.filter((entry) => !noted.has(entry.application));
}
