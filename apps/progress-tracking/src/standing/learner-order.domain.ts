import { DomainError, type InputOf } from '#contracts';
import type { listProgrammeLearners } from '#contracts/progress';

type Sort = InputOf<typeof listProgrammeLearners>['sort'];
interface Ordered {
  readonly enrolment: string;
  readonly share: number;
  readonly lastAt: Date | null;
}

/** Who never learned was away longest. */
const valueOf = ({ share, lastAt }: Ordered, sort: Sort): number =>
  sort.endsWith('share') ? share : (lastAt?.getTime() ?? 0);

/**
 * A page in the order asked, those of one value by enrolment. The cursor names the last one's value and enrolment, so
 * that a page goes on at the same place though others have learned meanwhile.
 * @throws DomainError `invalid-input` for a cursor that is none.
 */
export function pageAfter<T extends Ordered>(
  all: readonly T[],
  sort: Sort,
  cursor: string | undefined,
  limit: number,
): { items: T[]; nextCursor: string | null } {
  const sign = sort.startsWith('-') ? -1 : 1;
  const compare = (a: Place, b: Place) =>
    sign * (a.value - b.value) || (a.enrolment < b.enrolment ? -1 : a.enrolment > b.enrolment ? 1 : 0);
  const placed = all.map((item) => ({ item, value: valueOf(item, sort), enrolment: item.enrolment }));
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const rest = (after ? placed.filter((one) => compare(one, after) > 0) : placed).sort(compare);
  const page = rest.slice(0, limit);
  const last = rest.length > limit ? page.at(-1) : undefined;
  return { items: page.map(({ item }) => item), nextCursor: last ? `${last.value}/${last.enrolment}` : null };
}

interface Place {
  readonly value: number;
  readonly enrolment: string;
}

function readCursor(cursor: string): Place {
  const [, value, enrolment] = /^(\d+(?:\.\d+)?(?:e-\d+)?)\/([0-9a-f-]{36})$/.exec(cursor) ?? [];
  if (value === undefined || enrolment === undefined)
    throw new DomainError('invalid-input', { errors: [{ pointer: '/cursor', code: 'invalid-format' }] });
  return { value: Number(value), enrolment };
}
