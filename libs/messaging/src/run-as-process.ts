import { pathToFileURL } from 'node:url';
import type { RunningService } from './start-service.js';

/** An orderly stop takes at most this long; the supervisor kills at 10 s. */
const STOP_WITHIN_MS = 8000;

/** Runs `start` when `moduleUrl` is the file node was started with; otherwise the launcher calls `start` itself. */
export function runAsProcess(moduleUrl: string, start: () => Promise<RunningService>): void {
  if (!process.argv[1] || pathToFileURL(process.argv[1]).href !== moduleUrl) return;
  start().then(
    (running) => {
      const stop = () => {
        setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
        running.stop().then(
          () => process.exit(0),
          () => process.exit(1),
        );
      };
      process.once('SIGTERM', stop);
      process.once('SIGINT', stop);
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exit(1);
    },
  );
}
