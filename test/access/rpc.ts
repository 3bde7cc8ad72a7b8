import { connectNats, fromBytes, KeyRing, toBytes } from '#messaging';
import type { Caller, ServiceName } from '#contracts';
import { headers, type NatsConnection } from '@nats-io/transport-node';

export interface RpcAnswer {
  /** The refusal's code, or undefined when the operation was done. */
  readonly refused: string | undefined;
  readonly body: unknown;
}

/** Speaks to the services as somebody would who had got at the message bus: any token, any header. */
export class Bus {
  private readonly rings = new Map<ServiceName, KeyRing>();

  private constructor(
    readonly nats: NatsConnection,
    private readonly keysDir: string,
  ) {}

  static async open(natsUrl: string, dataDir: string): Promise<Bus> {
    return new Bus(await connectNats(natsUrl, 'test'), `${dataDir}/keys`);
  }

  /** A context token for this caller, signed with this service's key. */
  async sign(caller: Partial<Caller>, signer: ServiceName = caller.service ?? 'gateway'): Promise<string> {
    let ring = this.rings.get(signer);
    if (!ring) this.rings.set(signer, (ring = await KeyRing.load(this.keysDir, signer)));
    return ring.sign({ roles: [], scopes: [], ...caller });
  }

  async ask(
    operation: string,
    input: unknown,
    token?: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<RpcAnswer> {
    const sent = headers();
    if (token) sent.set('Manabi-Context', token);
    sent.set('Manabi-Correlation', 'access-test');
    sent.set('Manabi-Deadline', String(Date.now() + 10_000));
    for (const [name, value] of Object.entries(more)) sent.set(name, value);
    const reply = await this.nats.request(operation, toBytes(input), { timeout: 10_000, headers: sent });
    return { refused: reply.headers?.get('Manabi-Refused') || undefined, body: fromBytes(reply.data) };
  }

  close(): Promise<void> {
    return this.nats.close();
  }
}
