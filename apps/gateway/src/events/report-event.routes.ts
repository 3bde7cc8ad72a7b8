import { setTimeout as pause } from 'node:timers/promises';
import { DomainError, type InputOf } from '#contracts';
import {
  getMunicipalityReportVersion,
  getNetworkReportVersion,
  getProgrammeReportVersion,
  type ReportVersion,
} from '#contracts/reporting';
import { fromBytes, RpcClient } from '#messaging';
import { newCorrelationId, runInScope } from '#observability';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { linkRoute, OperationRoutes } from '../operations/index.js';
import { eventOf, EventStreams, STILL_HERE_AFTER_MS, stillHere } from './event-streams.js';
import { ReportWatch } from './report-watch.js';

/** A page reads the report anew when it is told: a hundred of them a second at most, however many look. */
const PAGES_PER_SECOND = 100;
const LOOK_AGAIN_AFTER_MS = 1000;
/** Whoever signed out, or lost the role, is told nothing more after this at the latest. */
const JUDGED_AGAIN_AFTER_MS = 5000;
/** Then the page asks anew, perhaps another process. */
const AT_MOST_MS = 600_000;
const MAX_OPEN = 4000;
/** Of one session, or one program. */
const MAX_OPEN_EACH = 20;

type VersionOf =
  typeof getProgrammeReportVersion | typeof getMunicipalityReportVersion | typeof getNetworkReportVersion;

/** Tells open pages of a report that it was counted anew (Server-Sent Events). No figure travels: pages read as before. */
@Injectable()
export class ReportEventRoutes {
  private readonly streams = new EventStreams();
  private readonly watches = new Map<string, ReportWatch>();
  private readonly openOf = new Map<string, number>();

  constructor(
    private readonly operations: OperationRoutes,
    private readonly rpc: RpcClient,
  ) {}

  register(api: FastifyInstance): void {
    this.push(api, '/reports/programmes/{programme}/events', getProgrammeReportVersion);
    this.push(api, '/reports/municipalities/{code}/events', getMunicipalityReportVersion);
    this.push(api, '/reports/network/events', getNetworkReportVersion);
    // Before the server waits for its connections to end.
    api.addHook('preClose', async () => this.streams.endAll());
  }

  /** The first answer is asked for as the caller, so that the owner judges; then one asks for all who may read the same. */
  private push(api: FastifyInstance, path: string, op: VersionOf): void {
    const { url, read } = linkRoute(op, path);
    api.get(url, async (request, reply) => {
      const { input, municipality } = read(request);
      const first = fromBytes(await this.operations.ask(request, op, input, municipality, true)) as ReportVersion;
      const judge = () => this.operations.watcher(request, op, input, municipality);
      const watcher = await judge();
      if (!watcher) throw new DomainError('forbidden');
      const left = this.enter(watcher.credential);
      const { watch, leave } = this.enterWatch(op, op.input.parse(input), watcher.caller.tenant, first);
      const may = async () => (await judge()) !== undefined;
      const closed = () => {
        leave();
        left();
      };
      return this.streams.send(reply, (over) => this.events(watch, may, over), closed);
    });
  }

  private async *events(watch: ReportWatch, may: () => Promise<boolean>, over: AbortSignal): AsyncGenerator<string> {
    const began = Date.now();
    for (let told = -1, saidAt = began, judgedAt = began; Date.now() - began < AT_MOST_MS;) {
      const { version } = watch.latest;
      const now = Date.now();
      if (told !== version || now - judgedAt >= JUDGED_AGAIN_AFTER_MS) {
        if (!(await may())) return;
        judgedAt = now;
      }
      if (told !== version || now - saidAt >= STILL_HERE_AFTER_MS) {
        yield told === version ? stillHere : eventOf(JSON.stringify(watch.latest));
        told = version;
        saidAt = now;
      }
      // Each at a moment of its own, the further apart the more there are.
      const apart = Math.max(LOOK_AGAIN_AFTER_MS, (watch.watched / PAGES_PER_SECOND) * 1000);
      const rest = pause(apart * (0.5 + Math.random()), true, { signal: over });
      if (!(await rest.catch(() => false))) return;
    }
  }

  /** The one watch of a report. A programme is its municipality's; the other two say in their input whose they are. */
  private enterWatch(
    op: VersionOf,
    input: InputOf<VersionOf>,
    callersTenant: string | undefined,
    first: ReportVersion,
  ): { watch: ReportWatch; leave: () => void } {
    const tenant = op === getProgrammeReportVersion ? callersTenant : undefined;
    const key = JSON.stringify([op.name, tenant, input]);
    const scope = { correlationId: newCorrelationId(), ...(tenant && { tenant }) };
    const ask = () => runInScope(scope, () => this.rpc.call(op, input as never));
    const watch = this.watches.get(key) ?? new ReportWatch(first, ask);
    this.watches.set(key, watch);
    watch.enter();
    const leave = () => {
      watch.leave();
      if (watch.watched === 0) this.watches.delete(key);
    };
    return { watch, leave };
  }

  private enter(credential: string): () => void {
    const own = this.openOf.get(credential) ?? 0;
    if (own >= MAX_OPEN_EACH) throw new DomainError('too-many-watched', { most: MAX_OPEN_EACH });
    if (this.streams.size >= MAX_OPEN) throw new DomainError('busy');
    this.openOf.set(credential, own + 1);
    return () => {
      const rest = (this.openOf.get(credential) ?? 1) - 1;
      if (rest > 0) this.openOf.set(credential, rest);
      else this.openOf.delete(credential);
    };
  }
}
