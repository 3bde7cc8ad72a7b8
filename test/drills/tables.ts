import type { PlantedResult } from './planted/run-planted.js';
import type { DrillResult } from './run-drill.js';

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const head = [
  'drill',
  'sent',
  'acked',
  'refused',
  'unknown',
  'lost',
  'doubled',
  'invented',
  'slowest recovery ms',
  'accept errors ms',
  '503 p99 ms',
  'drained ms',
  'targets',
  '',
];

export const drillTable = (results: readonly DrillResult[]): string =>
  table(
    head,
    results.map(({ id, lost, doubled, invented, ok, detail }) => [
      id,
      detail.sent,
      detail.acked,
      detail.refused,
      detail.unknown,
      lost,
      doubled,
      invented,
      `${detail.slowestRecoveryMs} (of ${detail.recoveries})`,
      detail.acceptErrorMs,
      detail.busyP99Ms ?? '-',
      detail.drainedMs,
      detail.targets.map(({ name, most, met }) => `${name} ≤ ${most}${met ? '' : ' MISSED'}`).join(', '),
      ok ? 'PASS' : 'FAIL',
    ]),
  );

export const plantedTable = (results: readonly PlantedResult[]): string =>
  table(
    ['planted bug', 'due', 'red', 'seconds', ''],
    results.map(({ name, due, seen, seconds, ok }) => [name, due, seen.join(', '), seconds, ok ? 'RED' : 'NOT SEEN']),
  );
