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

export async function startChild(dataDir: string, ...args: string[]): Promise<Child> {
  const child = spawn(process.execPath, [main, '--data', dataDir, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
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
