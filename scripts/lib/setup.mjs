import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, root } from './project.mjs';

/** Installs the npm packages when they are missing or are not those of package-lock.json. */
export function ensurePackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const stamp = join(root, 'node_modules/.manabi-lock');
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!matchesInstalled(JSON.parse(lock))) {
    // Not `npm ci`: it refuses a lock file that lacks the optional packages of other platforms. This installs the
    // locked versions too, and leaves the lock file as it is. No package needs its install script.
    const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    step('npm packages', () => run('npm', ['install', ...options]));
  }
  writeFileSync(stamp, wanted);
}

/** Sees to nats-server and redis-server: from Debian when root, else says how and throws. */
export function ensureServers(names = ['nats-server', 'redis-server']) {
  const missing = names.filter((name) => !findProgram(name));
  if (missing.length) installDebian(missing, missing);
}

/**
 * Sees to what tests look at pages with: a Chromium with Japanese glyphs, whose path is returned, and poppler, which tells
 * what is in a PDF.
 */
export function ensureBrowser() {
  const packages = [];
  const browser = () => process.env.CHROMIUM_PATH ?? findProgram('chromium', 'chromium-browser', 'google-chrome');
  if (!browser()) packages.push('chromium');
  if (!hasNotoCjk()) packages.push('fonts-noto-cjk');
  if (!findProgram('pdftotext')) packages.push('poppler-utils');
  if (packages.length) installDebian(packages, ['chromium']);
  return browser();
}

/** Whether what npm noted as installed is what the lock file asks for (someone may have run npm by hand). */
function matchesInstalled(lock) {
  const note = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, 'utf8')).packages;
  return Object.entries(lock.packages).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional === true),
  );
}

function installDebian(packages, programs) {
  const command = `apt-get update && apt-get install -y ${packages.join(' ')}`;
  if (!findProgram('apt-get') || process.getuid?.() !== 0) {
    throw new Error(
      `${packages.join(', ')}: missing. On Debian or Ubuntu run as root: ${command}\n` +
        `必要なプログラムがありません（${packages.join('、')}）。Debian または Ubuntu では管理者権限で次を実行してください: ${command}`,
    );
  }
  // RUNLEVEL=1: the packages' own servers are not to be started, the platform runs its own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  step(`${packages.join(', ')} (apt-get)`, () => {
    run('apt-get', ['update', '-q'], env);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], env);
  });
  const absent = programs.filter((name) => !findProgram(name));
  if (absent.length) throw new Error(`${absent.join(', ')}: still missing after ${command}`);
}

/** Pages need Japanese glyphs from anywhere, PDFs these. */
function hasNotoCjk() {
  const folder = '/usr/share/fonts/opentype/noto';
  return existsSync(folder) && readdirSync(folder).some((name) => name.startsWith('NotoSansCJK'));
}

function step(what, work) {
  const began = Date.now();
  process.stdout.write(`set-up: ${what} …\n`);
  work();
  process.stdout.write(`set-up: ${what}: done, ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

/** Runs a program; only when it fails is its output shown. */
function run(program, args, env = process.env) {
  try {
    execFileSync(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 });
  } catch (error) {
    throw new Error(`${program} ${args.join(' ')} failed\n${error.stdout ?? ''}${error.stderr ?? error.message}`);
  }
}
