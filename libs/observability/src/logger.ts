import { pino, type DestinationStream, type Logger } from 'pino';
import { currentScope } from './scope.js';

export type { Logger } from 'pino';

const SECRET_KEYS = ['password', 'token', 'authorization', 'cookie', 'email'];
const redacted = SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

export interface LoggerOptions {
  service: string;
  /** pino's level name; `info` when left out. */
  level?: string;
  /** Where lines go; standard output when left out. */
  destination?: DestinationStream;
}

/** JSON lines that carry service, correlation id and tenant; secrets and e-mail addresses up to three levels deep are blanked. */
export function createLogger({ service, level = 'info', destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: redacted, censor: '[redacted]' },
    mixin: () => {
      const scope = currentScope();
      return scope ? { correlationId: scope.correlationId, ...(scope.tenant && { tenant: scope.tenant }) } : {};
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
