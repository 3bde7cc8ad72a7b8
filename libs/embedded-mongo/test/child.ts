import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../dist/libs/embedded-mongo/src/main.js', import.meta.url));

/** The store as its own process, built. */
export interface Child {
  uri: string;
  process: ChildProcess;
  /** Sends the signal; resolves with the exit code, or the signal's name, when the process is gone. */
  end: (signal: NodeJS.Signals) => Promise<number | string>;
}

export const startChild = (dataDir: string, ...args: string[]): Promise<Child> =>
  run(process.execPath, [main, '--data', dataDir, ...args]);

/** The same, to end itself at a point inside a commit: `<point>:<n>`. */
export const startChildToCrash = (at: string, dataDir: string): Promise<Child> =>
  run(process.execPath, [main, '--data', dataDir], { CRASH_AT: at });

/** The same with a limit on the size of its files: as good as a disk that is full. */
export const startChildOnSmallDisk = (dataDir: string, kilobytes: number): Promise<Child> => {
  const script = `ulimit -f ${kilobytes * 2}; exec "$@"`;
  return run('sh', ['-c', script, 'sh', process.execPath, main, '--data', dataDir]);
};

async function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<Child> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  const exited = once(child, 'exit').then(([code, signal]: (number | string)[]) => code ?? signal!);
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  const uri = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([line]: string[]) => line!),
    exited.then((code) => Promise.reject(new Error(`ended with ${code}: ${complaint.trim()}`))),
  ]);
  return {
    uri,
    process: child,
    end: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}
