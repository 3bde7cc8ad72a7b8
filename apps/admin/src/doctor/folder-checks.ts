import { readdir, readFile, stat, statfs } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serviceNames } from '#contracts';
import { doctor as examineStore } from '#embedded-mongo';
import { fault, ok, skipped, type Check } from './check.js';

const GIB = 1024 ** 3;
/** The event stream alone may grow by so much. */
const NEEDED = GIB;
const OTHERS = 0o077;

/** Space on the disk of a folder. */
export async function diskCheck(dir: string): Promise<Check> {
  const { bavail, blocks, bsize } = await statfs(dir);
  const free = bavail * bsize;
  const detail = `${(free / GIB).toFixed(1)} GiB free of ${((blocks * bsize) / GIB).toFixed(1)} GiB at ${dir}`;
  return free >= NEEDED
    ? ok('disk', detail)
    : fault('disk', detail, 'Make room; below 1 GiB events may not be taken in. / 空き容量を増やしてください。');
}

/** A public key of every service, and private ones that only their owner reads. */
export async function keysCheck(keysDir: string): Promise<Check> {
  const file = join(keysDir, 'public.jwks.json');
  const { keys } = JSON.parse(await readFile(file, 'utf8')) as { keys: { kid: string }[] };
  const missing = serviceNames.filter((name) => !keys.some(({ kid }) => kid === name));
  const secrets = (await readdir(keysDir)).filter((name) => name !== 'public.jwks.json');
  const modes = await Promise.all(secrets.map(async (name) => (await stat(join(keysDir, name))).mode));
  const open = secrets.filter((_, place) => ((modes[place] ?? 0) & OTHERS) !== 0);
  if (missing.length > 0)
    return fault(
      'keys',
      `no public key of ${missing.join(', ')} in ${file}`,
      'npm start makes them. / npm start が作ります。',
    );
  if (open.length > 0) return fault('keys', `others may read ${open.join(', ')}`, `chmod 600 ${keysDir}/*.jwk.json`);
  return ok('keys', `${keys.length} public, ${secrets.length} secret ones for their owner only`);
}

/** The embedded store of a platform that is stopped: every page, document and index entry. */
export async function storeCheck(dir: string): Promise<Check> {
  if (!existsSync(dir)) return skipped('store', `nothing is stored in ${dir} yet`);
  const { collections, documents, entries, faults } = await examineStore(dir);
  if (faults.length === 0)
    return ok('store', `${documents} documents in ${collections.length} collections, ${entries} index entries, sound`);
  return fault(
    'store',
    `${faults.length} faults, the first: ${faults[0] ?? ''}`,
    'Keep the folder, restore the last backup into an empty place. / フォルダーを残したまま、最後のバックアップを空の場所に復元してください。',
  );
}
