import { operationId, type Caller, type Operation, type Owner, type OutputOf, type RequestOf } from '#contracts';
import { connectNats, KeyRing, RpcClient } from '#messaging';
import { newCorrelationId, runInScope } from '#observability';

/** A machine that runs two test files at once may be slower than any server: how long a caller waits tells tests nothing. */
const PATIENCE_MS = 30_000;

export interface TestCaller {
  /**
   * Calls an operation as this caller, over NATS, with a token that is good. `owner`: whom of those that each answer it;
   * `correlationId`: where several calls are made for one request.
   */
  call<O extends Operation>(
    as: Partial<Caller>,
    op: O,
    input: RequestOf<O>,
    more?: { readonly owner?: Owner; readonly correlationId?: string },
  ): Promise<OutputOf<O>>;
  close(): Promise<void>;
}

/** A caller outside of the services: `{ tenant, roles }` for a person, `{ service, tenant }` for a service. */
export async function testCaller(servers: { natsUrl: string; keysDir: string }): Promise<TestCaller> {
  const nats = await connectNats(servers.natsUrl, 'test');
  return {
    call: async (as, op, input, more = {}) => {
      const keys = await KeyRing.load(servers.keysDir, as.service ?? 'gateway');
      const token = await keys.sign({ roles: [], scopes: [], ...as });
      const client = new RpcClient(nats, keys, 'gateway');
      const { correlationId = `${operationId(op)}-${newCorrelationId()}` } = more;
      const scope = { correlationId, token };
      const asItself = { ...op, access: { ...op.access, services: [] }, timeoutMs: PATIENCE_MS };
      return runInScope(scope, () => client.call(asItself, input, more.owner)) as never;
    },
    close: () => nats.close(),
  };
}
