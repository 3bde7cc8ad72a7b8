import { waitFor } from '#testing';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Starts other services as they were built, each a process of its own; the answer ends them. */
export async function startNeighbours(names: readonly string[], env: NodeJS.ProcessEnv): Promise<() => Promise<void>> {
  const children = names.map((name) =>
    spawn(process.execPath, ['--enable-source-maps', join('dist/apps', name, 'src/main.js')], {
      env: { PATH: process.env['PATH'], ...env, LOG_LEVEL: 'info' },
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const stop = async () => {
    await Promise.all(
      children.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        child.kill('SIGKILL');
        await once(child, 'exit');
      }),
    );
  };
  const ready = Promise.all(
    children.map(async (child, place) => {
      let log = '';
      child.stdout.on('data', (text: Buffer) => (log += text.toString()));
      await waitFor(() => log.includes('"msg":"ready"'), { what: `${names[place]} to be ready` });
    }),
  );
  await ready.catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return stop;
}
