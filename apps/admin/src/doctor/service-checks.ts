import { DomainError, owners, type Owner } from '#contracts';
import { checkService } from '#contracts/upkeep';
import type { RpcClient } from '#messaging';
import { fault, ok, skipped, type Check } from './check.js';

const READY_WITHIN_MS = 5000;

const restart =
  'Look into DATA_DIR/logs, then start the platform anew. / DATA_DIR/logs を確かめてから、プラットフォームを再起動してください。';
/** By the name of what a service says of itself. */
const todo: Readonly<Record<string, string>> = {
  database:
    'Start the store (or see to MONGODB_URI); the service goes on by itself. / データベースを起動してください。サービスは自動的に再開します。',
  indexes:
    'Stop the platform and start it again: it builds what is missing, or says which documents stand in the way. / プラットフォームを再起動してください。足りない索引を作るか、妨げている文書を示します。',
  redis: 'Start Redis (or see to REDIS_URL). / Redis を起動してください。',
  nats: 'Start nats-server (or see to NATS_URL). / nats-server を起動してください。',
  jetstream: 'See whether nats-server has space on its disk. / nats-server のディスクの空きを確かめてください。',
  queues: 'Start Redis (or see to REDIS_URL). / Redis を起動してください。',
  'events waiting': restart,
  'dead letters':
    'npm run admin -- dead-letters list, then replay --all when the cause is gone. / dead-letters list で原因を確かめ、除いてから replay --all を実行してください。',
};

/** Each service that owns data, by what it says of itself; in one line where all is well. */
export const serviceChecks = async (rpc: RpcClient): Promise<Check[]> =>
  (await Promise.all((Object.keys(owners) as Owner[]).map((owner) => checksOf(rpc, owner)))).flat();

async function checksOf(rpc: RpcClient, owner: Owner): Promise<Check[]> {
  try {
    const { checks } = await rpc.call(checkService, {}, owner);
    const faults = checks.filter((check) => !check.ok);
    if (faults.length > 0)
      return faults.map(({ name, detail }) => fault(`${owner}: ${name}`, detail, todo[name] ?? restart));
    return [ok(owner, checks.map(({ name, detail }) => (detail === 'up' ? name : `${name}: ${detail}`)).join(', '))];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [fault(owner, 'does not answer', restart)];
  }
}

/** Whether the gateway can serve, asked as a visitor would. */
export async function gatewayCheck(url: string | undefined): Promise<Check> {
  if (url === undefined) return skipped('gateway', 'its address is not known here: ask /health/ready yourself');
  try {
    const { status } = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(READY_WITHIN_MS) });
    return status === 200
      ? ok('gateway', `ready at ${url}`)
      : fault('gateway', `not ready (${status}) at ${url}`, restart);
  } catch {
    return fault('gateway', `does not answer at ${url}`, restart);
  }
}
