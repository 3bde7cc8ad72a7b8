import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './project.mjs';

const tool = (name) => join(root, 'node_modules/.bin', name);
const present = (...paths) => paths.filter((path) => existsSync(join(root, path)));
const typesOf = (project, note) => [
  tool('tsc'),
  ['-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', `node_modules/.cache/${note}.tsbuildinfo`],
];

/** The checks that need no server: `[name, program, arguments]`, those whose subject is there. */
function namedChecks() {
  const sources = present('apps', 'libs', 'test');
  const checks = [
    ['types', ...typesOf('tsconfig.json', 'types')],
    ['format', tool('prettier'), ['--check', '--cache', '--log-level=warn', '.']],
    ['lint', tool('oxlint'), ['--type-aware', '--deny-warnings', ...sources, 'scripts']],
    ['import rules', tool('depcruise'), [...sources, '--config', '.dependency-cruiser.cjs']],
    ['dead code', tool('knip'), ['--no-config-hints']],
  ];
  const [web] = present('apps/web/tsconfig.json');
  if (web) checks.push(['types of the web app', ...typesOf(web, 'web-types')]);
  checks.push(['published contracts', process.execPath, ['scripts/contracts-write.mjs', '--check']]);
  checks.push(['licences', process.execPath, ['scripts/licences.mjs']]);
  checks.push(['known vulnerabilities (npm audit)', process.execPath, ['scripts/advisories.mjs']]);
  return checks;
}

/** Runs the named checks, two at a time, and prints each with its seconds. Returns `{ passed, failed, skipped }`. */
export async function runChecks() {
  const waiting = namedChecks();
  const count = { passed: 0, failed: 0, skipped: 0 };
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) count[await runCheck(...next)]++;
  };
  await Promise.all([work(), work()]);
  return count;
}

/** A program's code for "nothing was checked": that is no pass. */
const NOT_CHECKED = 77;

/** Runs a program; its output is shown unless it passes. */
async function runCheck(name, program, args) {
  const began = Date.now();
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', resolve);
  });
  const outcome = code === 0 ? 'passed' : code === NOT_CHECKED ? 'skipped' : 'failed';
  report(name, outcome, began, output);
  return outcome;
}

const marks = { passed: 'ok    ', failed: 'FAILED', skipped: 'NOT CHECKED' };

/** Prints one line for a check, and what it said unless it passed. `outcome`: passed, failed or skipped. */
export function report(name, outcome, began, output = '') {
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const said = outcome === 'passed' ? '' : `${output.trimEnd()}\n`;
  process.stdout.write(`${marks[outcome]} ${name}, ${seconds} s\n${said}`);
}

/**
 * Runs Jest with these arguments, its output on the console. Returns `{ passed, failed, skipped }` in tests; a file
 * that could not be run at all counts as one failure, and so does a run that ended badly without saying which.
 */
export async function runJest(args, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'manabi-jest-'));
  const results = join(folder, 'results.json');
  const options = '--experimental-vm-modules --disable-warning=ExperimentalWarning';
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/jest/bin/jest.js'), ...args, '--json', '--outputFile', results],
    {
      cwd: root,
      env: { ...process.env, ...env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${options}`.trim() },
      stdio: ['inherit', 'ignore', 'inherit'],
    },
  );
  const code = await new Promise((resolve) => child.once('close', resolve));
  const count = existsSync(results)
    ? countOf(JSON.parse(readFileSync(results, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  rmSync(folder, { recursive: true, force: true });
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

const countOf = (results) => ({
  passed: results.numPassedTests,
  failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
  skipped: results.numPendingTests + results.numTodoTests,
  failures: results.testResults.flatMap(failuresOf),
  times: results.testResults.map(({ name, startTime, endTime }) => [relative(root, name), endTime - startTime]),
});

/** Said again at the end, where somebody who has only the last lines finds it: which test, and its first words. */
function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(root, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (status === 'failed' && !failed.length) return [`${file}: ${firstWords(message)}`];
  return failed.map((test) => `${file} › ${test.fullName}: ${firstWords(test.failureMessages[0])}`);
}

const firstWords = (message = '') => stripVTControlCharacters(message).replaceAll(/\s+/g, ' ').slice(0, 300);

/** Prints which files took longest, each failed test in a line and the last line, `N passed, N failed` (`, N skipped`), and sets the exit code. */
export function conclude(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const count of counts) for (const key of Object.keys(total)) total[key] += count[key];
  const times = counts.flatMap(({ times: all = [] }) => all).toSorted(([, a], [, b]) => b - a);
  if (times.length > 1) {
    const slowest = times.slice(0, 8).map(([file, ms]) => `${file} ${Math.round(ms / 1000)} s`);
    process.stdout.write(`slowest: ${slowest.join(', ')}\n`);
  }
  for (const failure of counts.flatMap(({ failures = [] }) => failures)) process.stdout.write(`FAILED ${failure}\n`);
  const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
  process.exitCode = total.failed ? 1 : 0;
  process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
}
