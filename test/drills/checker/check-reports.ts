import type { World } from '../load/world.js';
import type { Documents } from './documents.js';
import { countProgramme, percent, type Counts } from './figures.js';
import { canonical, type Violation } from './violation.js';

/** Reads a report over HTTP, as the municipality sees it; undefined when it cannot be had. */
export type ReadReport = (tenant: string, path: string) => Promise<Report | undefined>;

export interface Report {
  readonly lagSeconds: number;
  readonly figures: Readonly<Record<string, unknown>>;
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
}

/** I5: the reports of programmes, municipalities and the network are what an independent count gives. */
export async function checkReports(
  read: ReadReport,
  documents: Documents,
  world: World,
  today: string,
): Promise<Violation[]> {
  const found: Violation[] = [];
  const compare = (what: string, wanted: unknown, report: Report | undefined, pick: (report: Report) => unknown) => {
    if (report?.lagSeconds !== 0) {
      found.push({ invariant: 'I5', kind: 'wrong', what: `${what}: lag ${report?.lagSeconds ?? 'unknown'}` });
    }
    const [expected, shown] = [canonical(wanted), canonical(report && pick(report))];
    if (expected === shown) return;
    found.push({ invariant: 'I5', kind: 'wrong', what: `${what}\n  counted ${expected}\n  shown   ${shown}` });
  };
  const all: Counts[] = [];
  for (const { code, programmes } of world.tenants) {
    const counts = programmes.map((programme) => countProgramme(programme, documents, today));
    all.push(...counts);
    for (const { programme, figures } of counts) {
      const report = await read(code, `/reports/programmes/${programme.id}?asOf=${today}`);
      compare(`report of ${programme.key} in ${code}`, figures, report, (shown) => shown.figures);
    }
    const year = await read(code, `/reports/municipalities/${code}?fiscalYear=${world.fiscalYear}&asOf=${today}`);
    compare(`year of ${code}`, [totals(counts), counts.map(rowOf)], year, ({ figures, rows = [] }) => [
      figures,
      rows.map(({ key, enrolled, started, completed, employed }) => ({ key, enrolled, started, completed, employed })),
    ]);
  }
  const network = await read(world.tenants[0]?.code ?? '', `/reports/network?fiscalYear=${world.fiscalYear}`);
  const wanted = networkTotals(all, world);
  // What is hidden so that it tells of nobody is the attack suite's matter; what is shown is right.
  compare('network', wanted, network, ({ figures }) =>
    Object.fromEntries(
      Object.entries(figures).map(([name, shown]) => [
        name,
        shown === '―' ? wanted[name as keyof typeof wanted] : shown,
      ]),
    ),
  );
  return found;
}

function totals(counts: readonly Counts[]) {
  const total = (of: (counts: Counts) => number) => counts.reduce((sum, one) => sum + of(one), 0);
  const [started, completed] = [total((one) => one.started), total((one) => one.completed)];
  return {
    programmes: counts.length,
    enrolled: total(({ learners }) => learners.length),
    started,
    completed,
    completionRate: percent(completed, started),
    learningMinutes: Math.floor(total(({ seconds }) => seconds) / 60),
    employed: total(({ programme, employed }) => (programme.audience === 'citizen' ? employed : 0)),
    people: new Set(counts.flatMap(({ learners }) => learners.map(({ person }) => person))).size,
  };
}

const rowOf = ({ programme, learners, started, completed, employed }: Counts) => ({
  key: programme.key,
  enrolled: learners.length,
  started,
  completed,
  employed: programme.audience === 'citizen' ? employed : null,
});

function networkTotals(counts: readonly Counts[], world: World) {
  const { people: _, employed: __, ...sums } = totals(counts);
  return { ...sums, municipalities: world.tenants.length };
}
