import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { journeyPlatform, type JourneyPlatform } from '../platform.js';
import { prepareBench, type BenchPlatform } from './bench-platform.js';
import type { Generator } from './generator/index.js';
import type { Row } from './row.js';

/** Others' programs: the bar is about our own processes. */
const others = new Set(['nats', 'redis']);
/** After its start a process collects once more. */
const CALM_MS = 3000;

/** Anonymous memory (RssAnon) of each of the platform's own processes, in MiB. */
function ownProcesses({ platform }: JourneyPlatform): { name: string; mib: number }[] {
  return Object.entries(platform.children).flatMap(([name, child]) => {
    const pid = child.pid();
    if (others.has(name) || pid === undefined) return [];
    const kib = /RssAnon:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return [{ name, mib: Number(kib) / 1024 }];
  });
}

/** B9 for the whole platform in one process and its store; `bar` in MiB. */
export async function measureMemory(journey: JourneyPlatform, when: string, bar: number): Promise<Row> {
  await delay(CALM_MS);
  const processes = ownProcesses(journey);
  const mib = processes.reduce((sum, process) => sum + process.mib, 0);
  return {
    figure: `B9 anonymous memory of the platform, ${when}`,
    value: mib,
    unit: 'MiB',
    bar: `≤ ${bar} MiB`,
    met: mib <= bar,
    note: processes.map((process) => `${process.name} ${process.mib.toFixed(0)}`).join(', '),
  };
}

/** B9 for one process per service: the largest of them, idle and after the same load. */
export async function measureServices(generator: Generator, ms: number): Promise<Row[]> {
  const journey = await journeyPlatform({ services: true });
  try {
    await delay(CALM_MS);
    const idle = largest('idle', journey, 110);
    const bench = await prepareBench(journey);
    await load(bench, generator, ms);
    await delay(CALM_MS);
    return [idle, largest('after load', journey, 200)];
  } finally {
    await journey.stop();
  }
}

function largest(when: string, journey: JourneyPlatform, bar: number): Row {
  const services = ownProcesses(journey)
    .filter(({ name }) => name !== 'store')
    .toSorted((a, b) => b.mib - a.mib);
  const mib = services[0]?.mib ?? Number.NaN;
  return {
    figure: `B9 anonymous memory of the largest service process, ${when}`,
    value: mib,
    unit: 'MiB',
    bar: `≤ ${bar} MiB`,
    met: mib <= bar,
    note: services.map((service) => `${service.name} ${service.mib.toFixed(0)}`).join(', '),
  };
}

async function load(
  { course, lessons, enrolments, journey, asProgram }: BenchPlatform,
  generator: Generator,
  ms: number,
) {
  const events = { batch: 1, tag: 'services', course, lessons, enrolments };
  await generator.run({ kind: 'events', c: 32, ms: 2 * ms, url: journey.url, headers: asProgram, events });
}
