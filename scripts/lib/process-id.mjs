import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * When a process started, as an opaque text; undefined when it does not run. A pid together with this text names one
 * process for good: pids are used again, so that a pid from a file alone may belong to a stranger.
 * @public
 */
export function startedAt(pid) {
  if (existsSync('/proc/self/stat')) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? undefined : fields[19];
    } catch {
      return undefined;
    }
  }
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined;
}

/** Names a running process: `{ pid, started }`. */
export const identify = (pid) => ({ pid, started: startedAt(pid) });

/** Whether exactly this process (not a later one with the same pid) still runs. */
export const isAlive = ({ pid, started }) => started !== undefined && startedAt(pid) === started;
