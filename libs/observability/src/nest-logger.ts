import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

type Level = 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal';

/** Nest's own messages through our logger, so that a process writes one kind of line. */
export function nestLogger(logger: Logger): LoggerService {
  // Nest appends its context name as the last argument, and for errors the stack before it.
  const write =
    (level: Level) =>
    (message: unknown, ...rest: unknown[]): void => {
      const texts = rest.filter((part): part is string => typeof part === 'string');
      const context = texts.at(-1);
      const stack = texts.length > 1 ? texts[0] : undefined;
      if (message instanceof Error) logger[level]({ context, err: message }, message.message);
      else logger[level]({ context, stack }, typeof message === 'string' ? message : JSON.stringify(message));
    };
  return {
    log: write('info'),
    error: write('error'),
    warn: write('warn'),
    debug: write('debug'),
    verbose: write('trace'),
    fatal: write('fatal'),
  };
}
