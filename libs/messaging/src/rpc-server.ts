import {
  allOperations,
  contextOf,
  DomainError,
  judgeAccess,
  isAudited,
  isOfEach,
  subjectOf,
  type AllowedCaller,
  type Operation,
  type ServiceName,
} from '#contracts';
import { crashPoint, runInScope, type Health, type Logger, type Metrics } from '#observability';
import { Catch, type RpcExceptionFilter } from '@nestjs/common';
import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import { lastValueFrom, throwError, type Observable } from 'rxjs';
import type { HandlerExtras } from './handles.js';
import type { KeyRing } from './key-ring.js';
import type { RecordedCall, RecordedCalls } from './recorded-calls.js';
import { fromBytes, readRequestHeaders, respondRefused, toBytes } from './rpc-wire.js';
import { inputRefusal, toRefusal } from './to-refusal.js';

type Handler = (input: unknown, caller: AllowedCaller | undefined) => Promise<unknown>;

/** Lets every error reach the server below, which alone decides what the caller is told. */
@Catch()
export class PassErrorsOn implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

export interface RpcServerOptions {
  readonly nats: NatsConnection;
  readonly keys: KeyRing;
  readonly service: ServiceName;
  /** The contexts whose operations this service answers, all of them, besides those that each service answers. */
  readonly contexts: readonly string[];
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly health: Health;
  readonly calls: RecordedCalls;
}

/**
 * Nest transport over NATS request/reply: deadline, caller, input, access, handler, output, refusal, in this order.
 * @throws at listen when an operation of the service's contexts has no handler, or a handler no operation.
 */
export class RpcServer extends Server implements CustomTransportStrategy {
  private readonly subscriptions: Subscription[] = [];
  private readonly underway = new Set<Promise<void>>();
  private readonly seconds;

  constructor(private readonly options: RpcServerOptions) {
    super();
    this.seconds = options.metrics.histogram('rpc_seconds', 'Time to answer a call', ['operation', 'result']);
  }

  listen(callback: (error?: unknown) => void): void {
    try {
      const contracts = this.boundContracts();
      for (const contract of contracts) this.subscribe(contract);
      this.answerReadiness();
      callback();
    } catch (error) {
      callback(error);
    }
  }

  /** Takes no more calls and finishes those under way. */
  async close(): Promise<void> {
    await Promise.allSettled(this.subscriptions.map((subscription) => subscription.drain()));
    await Promise.allSettled(this.underway);
  }

  on(): never {
    throw new Error('the transport has no events');
  }

  unwrap<T>(): T {
    return this.options.nats as T;
  }

  private boundContracts(): Operation[] {
    const bound = [...this.messageHandlers.values()].map(
      (handler) => (handler.extras as unknown as HandlerExtras).contract,
    );
    const { service, contexts } = this.options;
    const isOurs = (op: Operation) => (op.ofEach ? isOfEach(op, service) : contexts.includes(contextOf(op)));
    const missing = allOperations.filter((op) => isOurs(op) && !bound.includes(op));
    if (missing.length > 0) {
      const names = missing.map((op) => op.name).join(', ');
      throw new Error(
        `${this.options.service}: nobody answers ${names}. Write a controller method with @Handles for it.`,
      );
    }
    const foreign = bound.find((op) => !isOurs(op));
    if (foreign) throw new Error(`${this.options.service}: ${foreign.name} belongs to another service`);
    return bound;
  }

  private subscribe(contract: Operation): void {
    const handler = this.getHandlerByPattern(contract.name) as unknown as Handler;
    const { nats, service } = this.options;
    this.subscriptions.push(
      nats.subscribe(subjectOf(contract, contract.ofEach ? service : undefined), {
        queue: service,
        callback: (error, message) => {
          if (error) return this.options.logger.error({ err: error }, 'subscription failed');
          const work = this.answer(contract, handler, message).finally(() => this.underway.delete(work));
          this.underway.add(work);
        },
      }),
    );
  }

  /** `ready.<service>` is answered only by a replica that can serve; the gateway asks for its own readiness. */
  private answerReadiness(): void {
    const { nats, service, health } = this.options;
    this.subscriptions.push(
      nats.subscribe(`ready.${service}`, {
        queue: service,
        callback: (_, message) => void health.ready().then(({ ok }) => (ok ? message.respond() : undefined)),
      }),
    );
  }

  private async answer(contract: Operation, handler: Handler, message: Msg): Promise<void> {
    const { token, correlationId, deadline } = readRequestHeaders(message);
    if (deadline < Date.now()) return;
    const began = performance.now();
    let result = 'ok';
    try {
      const caller = token ? await this.options.keys.verify(token) : undefined;
      if (token && !caller) throw new DomainError('not-signed-in');
      const sent = fromBytes(message.data);
      const call = { contract, caller, input: sent && typeof sent === 'object' ? { ...sent } : {} };
      const scope = {
        correlationId,
        deadline,
        ...(token && { token }),
        ...(caller && { caller }),
        ...(caller?.tenant && { tenant: caller.tenant }),
        ...(isAudited(contract) && contract.repeats !== 'read' && { changes: [] }),
      };
      const answer = await runInScope(scope, async () => {
        const allowed = await this.judge(call, sent);
        return this.options.calls.run(call, () =>
          lastValueFrom(this.transformToObservable(handler(allowed.input, allowed.caller))),
        );
      });
      crashPoint('answered-before-reply');
      message.respond(toBytes(contract.output.parse(answer)));
    } catch (error) {
      const refusal = toRefusal(error);
      result = refusal.code;
      if (refusal !== error)
        this.options.logger.error({ err: error, operation: contract.name, correlationId }, 'call failed');
      respondRefused(message, refusal);
    } finally {
      this.seconds.observe({ operation: contract.name, result }, (performance.now() - began) / 1000);
    }
  }
  /** The checked input, and the caller with how far this call may go. */
  private async judge(
    call: RecordedCall,
    sent: unknown,
  ): Promise<{ input: object; caller: AllowedCaller | undefined }> {
    const { contract, caller } = call;
    try {
      const input = contract.input.safeParse(sent);
      if (!input.success) throw inputRefusal(input.error);
      const reach = judgeAccess(contract.access, caller, input.data);
      if ('refused' in reach) throw new DomainError(reach.refused);
      return { input: input.data, caller: caller && { ...caller, reach } };
    } catch (error) {
      await this.options.calls.refused(call, toRefusal(error));
      throw error;
    }
  }
}
