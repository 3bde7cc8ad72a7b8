import { DomainError } from '#contracts';
import type { ProgrammeItem } from '#contracts/exchange';

/**
 * The items as they are kept: in the order of their times; those that begin together (in several rooms) stay as written.
 * @throws DomainError `ends-before-start`.
 */
export function decideProgramme(items: readonly ProgrammeItem[]): ProgrammeItem[] {
  if (items.some(({ from, to }) => to <= from)) throw new DomainError('ends-before-start');
  return items.toSorted((one, other) => one.from.localeCompare(other.from));
}
