import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The operator's tool as a process of its own, with this environment: what it prints. Rejects with its stderr. */
export async function runAdmin(env: Record<string, string>, ...args: string[]): Promise<string> {
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env;
  const run = await promisify(execFile)(process.execPath, ['dist/apps/admin/src/cli.js', ...args], {
    env: { PATH, HOME, TMPDIR, ...env },
  });
  return run.stdout;
}
