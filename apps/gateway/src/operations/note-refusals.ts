import { routeFields, type Caller, type DomainError, type Operation } from '#contracts';
import { NETWORK_CHAIN, noteRefusal } from '#contracts/audit';
import { LOGGER, RpcClient } from '#messaging';
import { runInScope, type Logger } from '#observability';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';

const ONCE_IN_MS = 60_000;

/** Tells the audit chain what the gateway refused to somebody signed in before any owner was asked. */
@Injectable()
export class NoteRefusals {
  private readonly noted = new LRUCache<string, true>({ max: 10_000, ttl: ONCE_IN_MS });

  constructor(
    private readonly rpc: RpcClient,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Never throws: the refusal is answered in any case. */
  async execute(
    op: Operation,
    caller: Caller,
    { input, refusal, correlationId }: { input: Record<string, unknown>; refusal: DomainError; correlationId: string },
  ): Promise<void> {
    const chain = caller.tenant ?? NETWORK_CHAIN;
    const key = [chain, caller.account, op.name, refusal.code].join('/');
    if (this.noted.has(key)) return;
    this.noted.set(key, true);
    const { account = null, person = null, support = null, roles } = caller;
    const subjects = routeFields(op).flatMap((field) => {
      const named = input[field];
      return typeof named === 'string' && named.length <= 100 ? [named] : [];
    });
    const note = {
      chain,
      actor: { account, person, support, service: null, roles: [...roles] },
      operation: op.name,
      subjects,
      code: refusal.code,
    };
    try {
      await runInScope({ correlationId }, () => this.rpc.call(noteRefusal, noteRefusal.input.parse(note)));
    } catch (error) {
      this.noted.delete(key);
      this.logger.error({ err: error, operation: op.name, correlationId }, 'refusal not noted');
    }
  }
}
