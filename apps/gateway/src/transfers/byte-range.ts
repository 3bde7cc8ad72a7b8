import { DomainError } from '#contracts';
import type { ByteRange } from '#files';

/**
 * What a `Range` header asks of a file (RFC 9110): one range of bytes, or the whole file when there is none or the unit is
 * another one. Several ranges are never answered: one short request could ask for the file a thousand times.
 * @throws DomainError `range-refused` for several ranges, one that is none, or one that begins beyond the end.
 */
export function byteRange(header: string | undefined, bytes: number): ByteRange | undefined {
  if (header === undefined || !/^\s*bytes\s*=/i.test(header)) return undefined;
  const [, first, last] = /^\s*bytes\s*=\s*(\d{0,15})\s*-\s*(\d{0,15})\s*$/i.exec(header) ?? [];
  if (!first && !last) throw new DomainError('range-refused');
  const start = first ? Number(first) : Math.max(0, bytes - Number(last));
  const end = first && last ? Math.min(Number(last), bytes - 1) : bytes - 1;
  if (start > end || start >= bytes) throw new DomainError('range-refused');
  return { start, end };
}
