import { build } from './build.mjs';
import { conclude, report, runChecks, runJest } from './lib/checks.mjs';
import { ensureBrowser, ensurePackages, ensureServers } from './lib/setup.mjs';

/*
 * `npm test`: set-up, checks, build, then all tests. `--long` runs the long forms. With further arguments
 * (`npm test -- libs/jobs -t 'sweeper'`) only Jest runs, with these. The last line is `N passed, N failed`.
 */

const args = process.argv.slice(2).filter((arg) => arg !== '--long');
const env = process.argv.includes('--long') ? { LONG: '1' } : {};

/** The built platform is what the journeys run. Counts as one check. */
async function runBuild() {
  const began = Date.now();
  const failure = await build({ quiet: true }).then(
    () => undefined,
    (error) => error.message,
  );
  report('build', failure === undefined ? 'passed' : 'failed', began, failure);
  return { passed: failure === undefined ? 1 : 0, failed: failure === undefined ? 0 : 1, skipped: 0 };
}

function findBrowser() {
  try {
    env.CHROMIUM_PATH = ensureBrowser();
  } catch (error) {
    // The browser tests fail for want of it; everything else can still be told.
    process.stdout.write(`${error.message}\n`);
  }
}

async function main() {
  ensurePackages();
  ensureServers();
  findBrowser();
  if (args.length) return conclude([await runBuild(), await runJest(args, env)]);
  const counts = [await runChecks(), await runBuild()];
  // Journeys start whole platforms: one at a time, so that two cores are not shared by several.
  const tiers = process.env.TEST_NATS_URL ? ['--maxWorkers=1'] : ['--maxWorkers=2'];
  counts.push(await runJest(['--testMatch', '**/*.{spec,int-spec}.ts', '--forceExit', ...tiers], env));
  counts.push(
    await runJest(['--testMatch', '**/*.e2e-spec.ts', '--maxWorkers=1', '--passWithNoTests', '--forceExit'], env),
  );
  conclude(counts);
}

main().catch((error) => {
  process.stdout.write(`${error.message}\n`);
  conclude([{ passed: 0, failed: 1, skipped: 0 }]);
});
