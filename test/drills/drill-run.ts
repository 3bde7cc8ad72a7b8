import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { waitFor } from '#testing';
import { check } from './checker/check.js';
import { waitUntilQuiet } from './checker/quiescence.js';
import { openRawStore } from './checker/raw-store.js';
import type { Report } from './checker/check-reports.js';
import type { Violation } from './checker/violation.js';
import type { Patch } from './harness/copied-build.js';
import { DrillPlatform } from './harness/drill-platform.js';
import { Client } from './load/client.js';
import { Ledger, readLedger, type Entry, type Outcome } from './load/ledger.js';
import { OpenLoop } from './load/open-loop.js';
import type { Operation } from './load/operation.js';
import { Plan } from './load/plan.js';
import { Random } from './load/random.js';
import { setUpWorld, type World } from './load/world.js';

/** Arrivals of some 13 learning events each, or of another request. */
const ARRIVALS_PER_SECOND = 25;
const QUIET_WITHIN_MS = 60_000;

export interface DrillOptions {
  readonly seed: number;
  /** How long faults are made under load. */
  readonly seconds: number;
  readonly patches?: readonly Patch[];
}

/** What a drill found. */
export interface Finding {
  readonly entries: readonly Entry[];
  readonly violations: readonly Violation[];
  /** Milliseconds until nothing was owed any more. */
  readonly drainedMs: number;
  readonly recoveries: readonly number[];
}

/** One drill under way: a platform, a world in it, the ledger of what is sent to it. */
export class DrillRun {
  /** For the faults; the load has its own, so that each is the same for a seed whatever the other does. */
  readonly faults: Random;
  private readonly noticed: Violation[] = [];
  private load: OpenLoop | undefined;

  private constructor(
    readonly options: DrillOptions,
    readonly platform: DrillPlatform,
    readonly world: World,
    readonly plan: Plan,
    readonly client: Client,
    private readonly ledger: Ledger,
  ) {
    this.faults = new Random(options.seed + 1);
  }

  static async start(options: DrillOptions): Promise<DrillRun> {
    const platform = await DrillPlatform.start(options.patches);
    try {
      const world = await setUpWorld(platform.url, platform.token);
      const ledger = await Ledger.create(join(platform.folder, 'ledger.jsonl'));
      const client = new Client(platform.url, platform.token, ledger);
      return new DrillRun(options, platform, world, new Plan(world, options.seed), client, ledger);
    } catch (error) {
      await platform.stop();
      throw error;
    }
  }

  /** A drill that did not get where it wanted to proves nothing. */
  missed(point: string): void {
    this.noticed.push({ invariant: 'drill', kind: 'wrong', what: `nobody came to ${point}` });
  }

  /** Notes that an answer was not the one that the drill asks for. */
  expect(entry: Entry, outcome: Outcome): void {
    if (entry.outcome === outcome) return;
    const what = `${entry.key}: ${outcome} was due, ${entry.status ?? 'no answer'} came: ${JSON.stringify(entry.answer)}`;
    this.noticed.push({ invariant: 'I7', kind: 'wrong', what });
  }

  expectAllRefused(entry: Entry): void {
    const { results = [] } = (entry.answer ?? {}) as { results?: { result: string }[] };
    if (results.length > 0 && results.every(({ result }) => result === 'refused')) return;
    this.expect({ ...entry, outcome: 'unknown' }, 'refused');
  }

  startLoad(): void {
    this.load = new OpenLoop(this.client, this.plan, ARRIVALS_PER_SECOND);
  }

  async stopLoad(): Promise<void> {
    await this.load?.stop();
    this.load = undefined;
  }

  /** Under load: waits until so many more requests were acknowledged. Slow machines take longer, and prove as much. */
  async untilAcked(more: number): Promise<void> {
    const wanted = this.client.acked + more;
    await waitFor(() => this.client.acked >= wanted, { what: `${more} more answers` });
  }

  /** Sends these at once and waits for the answers. */
  sendAll(operations: readonly Operation[]): Promise<Entry[]> {
    return Promise.all(operations.map((operation) => this.client.ask(operation)));
  }

  /** Makes faults one after the other, each begun at least `everyMs` after the last one, until the time is over. */
  async repeatFaults(everyMs: number, times: number, fault: (time: number) => Promise<void>): Promise<void> {
    for (let time = 0; time < times; time += 1) await Promise.all([fault(time), delay(everyMs)]);
  }

  /** Waits until nothing is owed any more; returns what still is after a minute. */
  async untilQuiet(): Promise<readonly string[]> {
    const { direct } = this.platform.servers;
    const raw = await openRawStore(direct.mongoUri);
    try {
      return await waitUntilQuiet(direct, raw, QUIET_WITHIN_MS);
    } finally {
      await raw.close();
    }
  }

  /** Ends load and faults, waits until nothing is owed, and checks. */
  async finish(): Promise<Finding> {
    await this.stopLoad();
    const began = performance.now();
    await this.platform.heal();
    const owed = await this.untilQuiet();
    const drainedMs = performance.now() - began;
    const entries = await readLedger(this.ledger.path);
    const raw = await openRawStore(this.platform.servers.direct.mongoUri);
    try {
      const read = (tenant: string, path: string) => this.read(tenant, path);
      const violations = await check(entries, this.world, raw, read);
      const quiet = owed.map((what): Violation => ({ invariant: 'quiet', kind: 'wrong', what: `still owed: ${what}` }));
      const all = [...this.noticed, ...quiet, ...violations];
      return { entries, violations: all, drainedMs, recoveries: this.platform.recoveries };
    } finally {
      await raw.close();
    }
  }

  /** `keep`: logs, data and ledger stay where they are. */
  async stop(keep: boolean): Promise<void> {
    await this.stopLoad().catch(() => undefined);
    await this.ledger.close();
    await this.platform.stop();
    if (!keep) await rm(this.platform.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** A report, asked again for a while when it cannot be had or does not know its lag yet. */
  private async read(tenant: string, path: string): Promise<Report | undefined> {
    const headers = { authorization: `Bearer ${this.platform.token}`, 'manabi-municipality': tenant };
    let report: Report | undefined;
    for (const deadline = Date.now() + 5000; Date.now() < deadline; await delay(100)) {
      const response = await fetch(`${this.platform.url}/api/v1${path}`, { headers }).catch(() => undefined);
      report = response?.ok ? ((await response.json()) as Report) : undefined;
      if (report?.lagSeconds === 0) return report;
    }
    return report;
  }
}
