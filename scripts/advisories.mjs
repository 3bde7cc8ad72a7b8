import { spawnSync } from 'node:child_process';
import { readAudit } from './lib/advisories.mjs';
import { root } from './lib/project.mjs';

/*
 * Asks the npm registry for known vulnerabilities of what production needs. Ends with code 1 when there are grave ones,
 * and with 77 (nothing was checked) when the registry cannot be reached or answers no audits.
 */

const options = ['--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=15000'];
const { stdout } = spawnSync('npm', ['audit', ...options], { cwd: root, encoding: 'utf8', timeout: 60_000 });
const { outcome, detail } = readAudit(stdout ?? '');
process.stdout.write(`${detail}\n`);
process.exitCode = { passed: 0, failed: 1, skipped: 77 }[outcome];
