/** From this level on a known vulnerability fails the check. */
const LEVEL = 'high';
const failing = ['high', 'critical'];

/**
 * What `npm audit --omit=dev --json` said: `{ outcome, detail }`, outcome `passed`, `failed` or `skipped`. A registry that
 * cannot be reached, or answers no audits, has checked nothing.
 */
export function readAudit(output) {
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    return { outcome: 'skipped', detail: 'npm audit gave no answer' };
  }
  const counts = report?.metadata?.vulnerabilities;
  if (!counts) return { outcome: 'skipped', detail: 'the registry answered no audit' };
  const found = failing.reduce((sum, level) => sum + (counts[level] ?? 0), 0);
  const names = Object.entries(report.vulnerabilities ?? {}).filter(([, { severity }]) => failing.includes(severity));
  const list = names.map(([name, { severity }]) => `${name} (${severity})`).join(', ');
  return found > 0
    ? { outcome: 'failed', detail: `${found} of level ${LEVEL} or above: ${list}` }
    : { outcome: 'passed', detail: `${counts.total ?? 0} known, none of level ${LEVEL} or above` };
}
