import { setTimeout as delay } from 'node:timers/promises';
import { waitFor } from '#testing';
import { isWorkedOn } from '../checker/quiescence.js';
import { openRawStore, type Doc } from '../checker/raw-store.js';
import { dieAt } from '../drills/d1-services.js';
import { loseUndelivered } from '../drills/d2-nats.js';
import type { DrillRun } from '../drill-run.js';
import type { ServerName } from '../harness/supervised-servers.js';
import type { Operation } from '../load/operation.js';
import { changed } from '../load/plan.js';

/** Each is enough for the bug it is named beside, and no longer. */
type ShortDrill = (run: DrillRun) => Promise<void>;

export const someLoad: ShortDrill = async (run) => {
  run.startLoad();
  await run.untilAcked(60);
};

export const storeDies: ShortDrill = async (run) => {
  run.startLoad();
  for (let time = 0; time < 3; time += 1) {
    await run.untilAcked(10);
    await run.platform.kill('store');
  }
};

export const streamLost: ShortDrill = async (run) => {
  run.startLoad();
  await loseUndelivered(run);
};

/** Everything between two steps takes longer, so that others come in between. */
export const slowLink =
  (server: ServerName, ms: number): ShortDrill =>
  async (run) => {
    run.platform.servers.proxies[server].set({ mode: 'latency', ms });
    run.startLoad();
    await run.untilAcked(120);
    await run.stopLoad();
    // What is owed is worked off over the slow link too.
    await delay(3000);
  };

/** The last thing that happens to some enrolments: nothing later makes up for it. */
export const dieAtAfterQuiet =
  (point: string): ShortDrill =>
  async (run) => {
    await run.untilQuiet();
    const died = dieAt(run, point);
    await run.sendAll(run.plan.touchAll());
    await died;
  };

/** The links to the store break while facts are on their way there, and are whole again at once. */
export const linkBreaksDuringUpserts: ShortDrill = async (run) => {
  const { proxies, direct } = run.platform.servers;
  for (const touches of inParts(run.plan.touchAll(), 4)) {
    await run.untilQuiet();
    proxies.store.set({ mode: 'latency', ms: 300 });
    const sent = run.sendAll(touches);
    const what = { what: 'progress given to reporting' };
    await waitFor(() => isWorkedOn(direct.natsUrl, 'progress-changed'), what);
    proxies.store.set({ mode: 'reset' });
    proxies.store.set({ mode: 'pass' });
    await sent;
  }
};

/** What a refresh that has just saved its figures waits, in `changedDuringRefresh`, before it takes the mark away. */
export const HELD_MS = 3000;

/** The last thing that happens to a programme happens between its figures and the end of its mark. */
export const changedDuringRefresh: ShortDrill = async (run) => {
  await run.untilQuiet();
  const [first = [], second = []] = inParts(run.plan.touchAll(), 2);
  const saved = await savedFigures(run);
  await run.sendAll(first);
  await waitFor(async () => (await savedFigures(run)) > saved, { what: 'the figures of the first' });
  await run.sendAll(second);
};

/** How often figures of programmes were saved. */
async function savedFigures({ platform }: DrillRun): Promise<number> {
  const raw = await openRawStore(platform.servers.direct.mongoUri);
  try {
    const reports = await raw.all<Doc & { readonly version?: number }>('reporting', 'programme_reports');
    return reports.reduce((sum, { version = 0 }) => sum + version, 0);
  } finally {
    await raw.close();
  }
}

/** Each part has something of every tenant. */
const inParts = (operations: readonly Operation[], parts: number): Operation[][] =>
  Array.from({ length: parts }, (_, part) => operations.filter((_one, place) => place % parts === part));

/** Everything about an enrolment at once, for one enrolment after the other. */
export const concurrentWrites: ShortDrill = async (run) => {
  const [tenant] = run.world.tenants;
  for (const { id } of tenant?.enrolments.slice(0, 10) ?? [])
    if (tenant) await run.sendAll(run.plan.outcomesOf(tenant, id));
};

export const sameTwice: ShortDrill = async (run) => {
  for (const operation of someWrites(run)) await run.sendAll([operation, operation, operation]);
};

export const changedBodies: ShortDrill = async (run) => {
  for (const operation of someWrites(run)) {
    await run.client.ask(operation);
    await run.client.ask(changed(operation));
  }
};

const someWrites = ({ plan, world }: DrillRun): Operation[] =>
  world.tenants.flatMap((tenant) => [
    ...tenant.enrolments.slice(0, 2).map((enrolment) => plan.recording(tenant, [plan.goodEvent(tenant, enrolment)])),
    plan.enrolling(tenant),
    plan.ending(tenant, 0),
  ]);
