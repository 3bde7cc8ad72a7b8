import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { takeLock } from './lib/lock.mjs';
import { dist, root } from './lib/project.mjs';

const stampFile = dist('.build.json');
const specs = /[.](spec|int-spec|e2e-spec|d)[.]ts$/;
const assets = /^(apps|libs)[/][^/]+[/]src[/].*[.](json|csv|vtt|webm)$/;
const skipped = new Set(['node_modules', 'dist', 'data', 'results']);

/**
 * Brings `dist` up to date with the sources: compiles what changed, copies data files, removes what has no source any
 * more, and builds the web app when it changed. Throws when a file does not compile.
 */
export async function build({ quiet = false } = {}) {
  const began = Date.now();
  const lock = await waitForLock();
  try {
    const say = quiet ? () => {} : (text) => process.stdout.write(`${text}\n`);
    const old = readStamp();
    const changed = await buildSources(old);
    const web = await buildWeb(old, say);
    if (!changed && !web) return say('build: nothing changed');
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    say(`build: ${changed} files${web ? ' and the web app' : ''}, ${seconds} s`);
  } finally {
    lock.release();
  }
}

/** Compiles and copies; returns how many outputs changed. */
async function buildSources(old) {
  const compiler = hash(
    readFileSync(join(root, '.swcrc')),
    readFileSync(join(root, 'node_modules/@swc/core/package.json')),
  );
  const known = old.compiler === compiler ? (old.files ?? {}) : {};
  const sources = ['apps', 'libs', 'test'].flatMap((top) => filesUnder(top)).filter(isSource);
  const files = {};
  const failures = [];
  let changed = 0;
  const work = sources.map(async (path) => {
    const text = readFileSync(join(root, path));
    const digest = hash(text);
    if (known[path] !== digest || !existsSync(outputOf(path))) {
      try {
        await produce(path, text);
        changed++;
      } catch (error) {
        failures.push(`${path}\n${error.message}`);
        return;
      }
    }
    files[path] = digest;
  });
  await Promise.all(work);
  const present = new Set(sources);
  for (const path of Object.keys(old.files ?? {}).filter((path) => !present.has(path))) {
    rmSync(outputOf(path), { force: true });
    rmSync(`${outputOf(path)}.map`, { force: true });
    changed++;
  }
  if (changed) writeStamp({ ...old, compiler, files });
  if (failures.length) throw new Error(`build failed\n${failures.join('\n')}`);
  return changed;
}

async function produce(path, text) {
  const output = outputOf(path);
  if (!path.endsWith('.ts')) return write(output, text);
  const { transform } = await import('@swc/core');
  const { code, map } = await transform(text.toString(), {
    filename: join(root, path),
    sourceFileName: relative(dirname(output), join(root, path)),
    configFile: join(root, '.swcrc'),
  });
  write(`${output}.map`, map);
  write(output, `${code}\n//# sourceMappingURL=${basename(output)}.map\n`);
}

/** Builds `apps/web` into `dist/apps/web` when one of its files, or of the libraries it is made with, changed. */
async function buildWeb(old, say) {
  const folder = join(root, 'apps/web');
  if (!existsSync(folder) || !readdirSync(folder).some((name) => name.startsWith('vite.config.'))) return false;
  const folders = ['apps/web', 'libs/contracts/src', 'libs/csv/src'];
  const inputs = folders.flatMap((top) => filesUnder(top)).filter((path) => !specs.test(path));
  const lock = readFileSync(join(root, 'package-lock.json'));
  const web = hash(lock, ...inputs.flatMap((path) => [path, readFileSync(join(root, path))]));
  if (old.web === web && existsSync(dist('apps/web/index.html'))) return false;
  say('build: web app …');
  await runVite(folder);
  writeStamp({ ...readStamp(), web });
  return true;
}

/** In a process of its own: it sets NODE_ENV, which Jest and others in this one read. */
async function runVite(folder) {
  const args = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel=warn', '--emptyOutDir'];
  const env = { ...process.env, NODE_ENV: 'production' };
  const options = { cwd: folder, env, maxBuffer: 1 << 26 };
  await promisify(execFile)(process.execPath, [...args, `--outDir=${dist('apps/web')}`], options).catch((error) => {
    throw new Error(`build failed\napps/web\n${error.stdout}${error.stderr}`);
  });
}

function filesUnder(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return skipped.has(entry.name) ? [] : filesUnder(path);
  });
}

const isSource = (path) =>
  !path.startsWith('apps/web/') && ((path.endsWith('.ts') && !specs.test(path)) || assets.test(path));

const outputOf = (path) => dist(path.replace(/[.]ts$/, '.js'));

function hash(...parts) {
  const digest = createHash('sha1');
  for (const part of parts) digest.update(part);
  return digest.digest('hex');
}

/** Never a half-written file: another process may be importing it. */
function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

const writeStamp = (stamp) => write(stampFile, JSON.stringify(stamp));

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

/** Two builds at once would leave one's stamp over the other's output: the second waits. */
async function waitForLock() {
  for (;;) {
    const lock = takeLock(dist('.build.lock'));
    if (lock.release) return lock;
    await pause(50);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  build().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
