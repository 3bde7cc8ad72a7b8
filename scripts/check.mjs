import { conclude, runChecks, runJest } from './lib/checks.mjs';
import { ensurePackages } from './lib/setup.mjs';

/* `npm run check`: what needs no server: format, lint, types, import rules, dead code, contracts, unit tests. */

ensurePackages();
const checks = await runChecks();
const units = await runJest(['--testMatch', '**/*.spec.ts', '--maxWorkers=2'], { MANABI_TEST_SERVERS: 'none' });
conclude([checks, units]);
