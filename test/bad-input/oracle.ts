import { z } from 'zod';
import { jsonOf, type Answer } from '../access/http.js';
import type { Described } from './described.js';

const Problem = z.object({
  type: z.string().startsWith('urn:manabi:problem:'),
  title: z.string().min(1),
  status: z.int(),
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  detail: z.string().min(1),
  correlationId: z.string().min(1),
  errors: z
    .array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() }))
    .max(50)
    .optional(),
});

/** What programs say of themselves when something went wrong inside. */
const inside =
  /\n\s+at |node_modules|file:\/\/|\.[jt]s:\d+|\b(?:Mongo|Mongoose|Zod|Cast|Type|Reference|Range|Validation|Syntax)\w*Error\b|E11000|BSON|mongodb:|redis:|nats:/;
/** Fields that live in the store and nowhere else. */
const kept =
  /"(?:_id|__v|passwordHash|activationHash|secretHash|recoveryHashes|tokenHash|unrelayed|tenant|changedAt|polluted)":/;

/** What is wrong with an answer, whatever was asked. Null = nothing. */
export function wrongWith(answer: Answer, described?: Described): string | null {
  const { status, headers, text } = answer;
  if (status >= 500 && status !== 503) return `a ${status}: ${text.slice(0, 120)}`;
  if (inside.test(text) && described) return `tells of the inside: ${inside.exec(text)?.[0] ?? ''}`;
  if (kept.test(text) && headers['content-type']?.includes('json') && !text.startsWith('{"openapi"'))
    return `shows a field of the store: ${kept.exec(text)?.[0] ?? ''}`;
  if (headers['access-control-allow-origin']) return 'lets pages of other sites read it';
  if (!described) return null;
  const { success, statuses } = described;
  if (statuses && !statuses.has(status))
    return `status ${status} is not documented (${String(jsonOf(answer)['code'])})`;
  return status < 300 ? wrongSuccess(answer, success) : wrongRefusal(answer);
}

function wrongSuccess(
  { status, headers, text }: Answer,
  { status: wanted, type, schema }: Described['success'],
): string | null {
  if (status !== wanted) return `${status} in place of ${wanted}`;
  if (type && !headers['content-type']?.startsWith(type))
    return `${String(headers['content-type'])} in place of ${type}`;
  const read = schema?.safeParse(JSON.parse(text));
  return read?.error ? `an answer that its schema refuses: ${JSON.stringify(read.error.issues[0])}` : null;
}

function wrongRefusal({ status, headers, text }: Answer): string | null {
  if (!headers['content-type']?.startsWith('application/problem+json')) return `${status} that is no problem+json`;
  const read = Problem.safeParse(jsonOf({ text }));
  if (read.error) return `a problem that is none: ${JSON.stringify(read.error.issues[0])}`;
  return read.data.status === status ? null : `a problem of status ${read.data.status} sent as ${status}`;
}
