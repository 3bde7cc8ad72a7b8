import {
  DomainError,
  subjectOf,
  type Operation,
  type Owner,
  type OutputOf,
  type RequestOf,
  type ServiceName,
} from '#contracts';
import { currentScope, newCorrelationId } from '#observability';
import { errors, type NatsConnection } from '@nats-io/transport-node';
import type { KeyRing } from './key-ring.js';
import { RequestReply } from './request-reply.js';
import { fromBytes, readReply, toBytes, writeRequestHeaders } from './rpc-wire.js';

/** How long a call may take unless its contract says otherwise. */
const CALL_TIMEOUT_MS = 1500;

/** Asks the owner of something. Every call has a time-out; nobody waits for ever (reliability.md §1 row 12). */
export class RpcClient {
  private readonly requests: RequestReply;

  constructor(
    private readonly nats: NatsConnection,
    private readonly keys: KeyRing,
    private readonly service: ServiceName,
  ) {
    this.requests = new RequestReply(nats);
  }

  /**
   * Calls an operation with the caller's own token, so that the owner judges who it is really for; or as this service
   * where the contract names it or no person is behind the work (job, consumer). `owner`: whom of those that each answer
   * it for themselves.
   * @throws DomainError the owner's refusal; `unavailable` when no answer came in time.
   */
  async call<O extends Operation>(op: O, input: RequestOf<O>, owner?: Owner): Promise<OutputOf<O>> {
    const scope = currentScope();
    const asService = !scope?.token || op.access.services.includes(this.service);
    const token = asService ? await this.keys.ownToken(scope?.tenant) : scope.token;
    const correlationId = scope?.correlationId ?? newCorrelationId();
    const reply = await this.ask(op, subjectOf(op, owner), toBytes(input), { token, correlationId });
    return op.output.parse(fromBytes(reply)) as OutputOf<O>;
  }

  /** The same with the bytes as they came and the reply's bytes as they are: the gateway's way. */
  send(op: Operation, body: Uint8Array, token: string | undefined, correlationId: string): Promise<Uint8Array> {
    return this.ask(op, subjectOf(op), body, { token, correlationId });
  }

  private async ask(
    op: Operation,
    subject: string,
    body: Uint8Array,
    { token, correlationId }: { readonly token: string | undefined; readonly correlationId: string },
  ): Promise<Uint8Array> {
    const timeout = op.timeoutMs ?? CALL_TIMEOUT_MS;
    if (this.nats.isClosed()) throw new DomainError('unavailable', { operation: op.name });
    try {
      const headers = writeRequestHeaders({ token, correlationId, deadline: Date.now() + timeout });
      return readReply(await this.requests.ask(subject, body, headers, timeout));
    } catch (error) {
      if (isNoAnswer(error)) throw new DomainError('unavailable', { operation: op.name });
      throw error;
    }
  }
}

const isNoAnswer = (error: unknown): boolean =>
  error instanceof errors.TimeoutError ||
  error instanceof errors.RequestError ||
  error instanceof errors.NoRespondersError ||
  error instanceof errors.ConnectionError ||
  error instanceof errors.ClosedConnectionError ||
  error instanceof errors.DrainingConnectionError;
