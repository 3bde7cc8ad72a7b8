import { setTimeout as delay } from 'node:timers/promises';
import { dieAt } from '../drills/d1-services.js';
import { loseUndelivered } from '../drills/d2-nats.js';
import { storeIntoNowhere } from '../drills/d4-store.js';
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

export const linkIntoNowhere: ShortDrill = async (run) => {
  run.startLoad();
  await storeIntoNowhere(run);
};

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
