import { z } from 'zod';
import { EnrolmentId, ErasureId, MunicipalityCode, PersonId } from '../ids.js';
import { Moment } from '../scalars.js';

/** One erasure in the list that outlives the database: ids and dates, one JSON object a line. */
export const ListedErasure = z.strictObject({
  at: Moment,
  erasure: ErasureId,
  municipality: MunicipalityCode,
  person: PersonId,
  /** Only these are erased; null: the person altogether. */
  enrolments: z.array(EnrolmentId).nullable(),
});
export type ListedErasure = z.infer<typeof ListedErasure>;

/** The file's name in FILES_DIR. */
export const ERASURES_FILE_NAME = 'erasures.jsonl';

/**
 * Reads the list. What a power cut left of a last line is none: it was not acknowledged.
 * @throws Error naming the first line that is no erasure.
 */
export function readErasureList(text: string): ListedErasure[] {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole.split('\n').flatMap((line, place) => {
    if (line === '') return [];
    const read = ListedErasure.safeParse(parsed(line));
    if (!read.success) throw new Error(`line ${place + 1} is no erasure`);
    return [read.data];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
