import { DomainError } from '#contracts';
import type { z } from 'zod';

/** Errors of the database driver and of Redis that mean "not now" instead of "never". */
const outOfReach =
  /^Mongo(ose)?(Network|ServerSelection|NotConnected|PoolClear|WaitQueueTimeout|TopologyClosed|ServerClosed)|^(MaxRetriesPerRequest|AbortError)/;
const saysOutOfReach =
  /bufferCommands = false|ECONNREFUSED|Connection is closed|Command timed out|Stream isn't writeable/;

/** What the caller is told: a refusal as it is, a dependency out of reach as `unavailable`, the rest as `internal-error`. */
export function toRefusal(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const { name, message } = onItsWay(error);
  if (outOfReach.test(name) || saysOutOfReach.test(message)) return new DomainError('unavailable');
  return new DomainError('internal-error');
}

/** What the driver could not bring to the database by `insertMany` it tells as a failed write, with the cause in it. */
function onItsWay(error: unknown): { readonly name: string; readonly message: string } {
  const within = (error as { errorResponse?: unknown } | undefined)?.errorResponse;
  const cause = within instanceof Error ? within : error;
  return cause instanceof Error ? cause : { name: '', message: '' };
}

/** `invalid-input` with a JSON pointer and a code for each mistake; never the value that was sent. */
export function inputRefusal(error: z.ZodError): DomainError {
  const errors = error.issues.flatMap((issue) => {
    const at = (path: readonly PropertyKey[]) =>
      '/' + path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.slice(0, 50).map((key) => ({ pointer: at([...issue.path, key]), code: 'unknown-field' }));
    }
    return [{ pointer: at(issue.path), code: issue.code.replaceAll('_', '-') }];
  });
  return new DomainError('invalid-input', { errors: errors.slice(0, 50) });
}
