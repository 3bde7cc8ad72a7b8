import { DomainError } from '#contracts';
import { LEAST_AT_A_TABLE, type Gathering } from './seating.domain.js';

/**
 * Refuses by name what nobody could seat.
 * @throws DomainError `attendee-twice`, `table-twice`, `too-few-to-seat`, `too-few-seats`, `tables-do-not-fit`.
 */
export function checkSeatable({ people, tables }: Gathering): void {
  checkUnique(
    people.map(({ person }) => person),
    'attendee-twice',
  );
  checkUnique(
    tables.map(({ table }) => table),
    'table-twice',
  );
  const count = people.length;
  if (count < LEAST_AT_A_TABLE) throw new DomainError('too-few-to-seat', { people: count, least: LEAST_AT_A_TABLE });
  const usable = tables.map(({ seats }) => seats).filter((seats) => seats >= LEAST_AT_A_TABLE);
  const seats = usable.reduce((sum, some) => sum + some, 0);
  if (seats < count) throw new DomainError('too-few-seats', { people: count, seats });
  if (fewestTables(usable, count) * LEAST_AT_A_TABLE > count)
    throw new DomainError('tables-do-not-fit', { people: count, least: LEAST_AT_A_TABLE });
}

/** How many tables are needed at least: the largest first. */
function fewestTables(seats: readonly number[], people: number): number {
  const largestFirst = seats.toSorted((one, other) => other - one);
  let left = people;
  return largestFirst.findIndex((some) => (left -= some) <= 0) + 1;
}

function checkUnique(names: readonly string[], code: 'attendee-twice' | 'table-twice'): void {
  const again = names.find((name, place) => names.indexOf(name) !== place);
  if (again !== undefined) throw new DomainError(code, { name: again });
}
