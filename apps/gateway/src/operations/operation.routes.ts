import { allOperations, DomainError, judgeAccess, municipalityField, type Caller, type Operation } from '#contracts';
import { fromBytes, inputRefusal, RpcClient, toBytes } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { IdentifyCaller, type Identified } from '../caller/index.js';
import { Attempts, Sessions } from '../session/index.js';
import { NoteRefusals } from './note-refusals.js';
import { requestInput, type RequestParts } from './request-input.js';

/** One route for each operation with a route in its contract: nothing else to write for a new operation. */
@Injectable()
export class OperationRoutes {
  constructor(
    private readonly identify: IdentifyCaller,
    private readonly rpc: RpcClient,
    private readonly refusals: NoteRefusals,
    private readonly attempts: Attempts,
    private readonly sessions: Sessions,
  ) {}

  register(api: FastifyInstance): void {
    for (const op of allOperations) if (op.http) this.route(api, op, op.http);
  }

  /**
   * Who is calling, is it well formed, may this caller call this at all; then asks the owner as this caller. `chosen`: the
   * municipality that a link asks to act in. `watching`: by a page that is only open.
   * @returns the owner's reply as it came.
   */
  async ask(
    request: FastifyRequest,
    op: Operation,
    raw: Record<string, unknown>,
    chosen?: string,
    watching = false,
  ): Promise<Buffer> {
    const identified = await this.who(request, op, raw, chosen, watching);
    if (!identified && op.access.who !== 'anyone') throw new DomainError('not-signed-in');
    if (op.versioned === 'write' && raw['version'] === undefined) throw new DomainError('version-unread');
    const input = op.input.safeParse(raw);
    const refusal = input.success ? refusedBy(op, identified?.caller, input.data) : inputRefusal(input.error);
    if (refusal) {
      if (identified)
        await this.refusals.execute(op, identified.caller, { input: raw, refusal, correlationId: request.id });
      throw refusal;
    }
    const send = () => this.rpc.send(op, toBytes(input.data), identified?.token, request.id);
    const account = identified?.caller.account;
    const attempt = { address: request.ip, name: account, every: op.attempts === 'every' };
    const answer = Buffer.from(await (op.attempts ? this.attempts.guard(attempt, send) : send()));
    if (op.endsSessions && account) await this.sessions.endAll(account);
    return answer;
  }

  /** Who watches, while this caller may ask this at all; undefined once that is over. Keeps no session alive. */
  async watcher(
    request: FastifyRequest,
    op: Operation,
    input: Record<string, unknown>,
    chosen: string | undefined,
  ): Promise<Identified | undefined> {
    try {
      const identified = await this.who(request, op, input, chosen, true);
      return refusedBy(op, identified?.caller, input) ? undefined : identified;
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  private who(
    request: FastifyRequest,
    op: Operation,
    raw: Record<string, unknown>,
    chosen: string | undefined,
    watching: boolean,
  ): Promise<Identified | undefined> {
    const field = municipalityField(op.access);
    const named = field === undefined ? undefined : raw[field];
    return this.identify.execute(request, typeof named === 'string' ? named : undefined, chosen, watching);
  }

  private route(api: FastifyInstance, op: Operation, http: NonNullable<Operation['http']>): void {
    const toInput = requestInput(op);
    api.route({
      method: http.method,
      url: http.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      handler: async (request, reply) => {
        const answer = await this.ask(request, op, toInput(request as unknown as RequestParts));
        if (op.cacheSeconds !== undefined) void reply.header('cache-control', `public, max-age=${op.cacheSeconds}`);
        if (op.versioned) void reply.header('etag', `"${(fromBytes(answer) as { version: number }).version}"`);
        return reply.code(http.status).header('content-type', 'application/json; charset=utf-8').send(answer);
      },
    });
  }
}

function refusedBy(op: Operation, caller: Caller | undefined, input: Record<string, unknown>): DomainError | undefined {
  const reach = judgeAccess(op.access, caller, input);
  return 'refused' in reach ? new DomainError(reach.refused) : undefined;
}
