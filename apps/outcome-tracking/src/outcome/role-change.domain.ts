import { DomainError } from '#contracts';
import { roleChangeSources, type RoleChange } from '#contracts/outcomes';
import { MOST, type Decision, type KeptRoleChange, type Outcome } from './outcome-parts.domain.js';

const identity = ['on', 'source', 'checkedOn'] as const;
const details = ['duties', 'related', 'happened'] as const;

/**
 * New duties as one source tells of them. What it said last when it checked that day changes nothing; anything else is
 * added and corrects it.
 * @throws DomainError `duties-begin-later`, `too-many-outcomes`.
 */
export function decideRoleChange(state: Outcome, said: RoleChange, at: Date): Decision {
  if (said.on > said.checkedOn) throw new DomainError('duties-begin-later');
  const changes = state.roleChanges ?? [];
  const same = changes.findLast((one) => identity.every((field) => one[field] === said[field]));
  if (same && details.every((field) => same[field] === said[field])) return { outcome: 'unchanged', state };
  const before = newestOf(changes, said);
  if (changes.length >= MOST) throw new DomainError('too-many-outcomes', { most: MOST });
  const next = { ...state, roleChanges: [...changes, { ...said, at }] };
  return { outcome: before ? 'updated' : 'created', state: next };
}

/** What counts of each day on which duties are said to have begun, by day; what was taken back does not. */
export function standingRoleChanges(changes: readonly KeptRoleChange[]): readonly KeptRoleChange[] {
  const days = [...new Set(changes.map(({ on }) => on))].toSorted();
  return days.flatMap((on) => {
    const said = roleChangeSources.flatMap((source) => newestOf(changes, { on, source }) ?? []);
    return said[0]?.happened ? [said[0]] : [];
  });
}

/** What one source says of a day: what it checked last; of several checked on one day, what came last. */
function newestOf(
  changes: readonly KeptRoleChange[],
  { on, source }: Pick<RoleChange, 'on' | 'source'>,
): KeptRoleChange | undefined {
  return changes
    .filter((change) => change.on === on && change.source === source)
    .reduce<KeptRoleChange | undefined>(
      (last, change) => (last && last.checkedOn > change.checkedOn ? last : change),
      undefined,
    );
}

/** A change without when it was told. */
export const plainRoleChange = ({ on, duties, related, happened, source, checkedOn }: KeptRoleChange): RoleChange => ({
  on,
  duties,
  related,
  happened,
  source,
  checkedOn,
});
