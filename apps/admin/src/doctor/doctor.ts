import { join } from 'node:path';
import { connectPlatform, readRunning } from '../platform-connection.js';
import { auditCheck } from './audit-check.js';
import { fault, skipped, type Check } from './check.js';
import { diskCheck, keysCheck, storeCheck } from './folder-checks.js';
import { gatewayCheck, serviceChecks } from './service-checks.js';

/**
 * Looks at the platform of a data folder, running or stopped, and says a line for each thing.
 * @throws when something is wrong.
 */
export async function examinePlatform(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<string> {
  const dataDir = env['DATA_DIR'] ?? 'data';
  const running = await readRunning(dataDir);
  const isElsewhere = env['NATS_URL'] !== undefined && env['KEYS_DIR'] !== undefined;
  const keysDir = env['KEYS_DIR'] ?? running?.keysDir ?? join(dataDir, 'keys');
  const checks = [
    ...(running || isElsewhere ? await runningChecks(env, running?.url) : [await stoppedCheck(env, dataDir)]),
    await looking('keys', () => keysCheck(keysDir)),
    await looking('disk', () => diskCheck(env['FILES_DIR'] ?? dataDir)),
  ];
  for (const { state, subject, detail, todo } of checks) {
    say(`${state.padEnd(7)} ${subject}: ${detail}`);
    if (todo) say(`        → ${todo}`);
  }
  const faults = checks.filter(({ state }) => state === 'FAULT').length;
  if (faults > 0) throw new Error(`${faults} faults / 異常 ${faults} 件`);
  return `${checks.length} checks, no fault / 確認 ${checks.length} 件、異常はありません`;
}

async function runningChecks(env: NodeJS.ProcessEnv, url: string | undefined): Promise<Check[]> {
  let platform;
  try {
    platform = await connectPlatform(env);
  } catch (error) {
    const todo = 'Start the platform: npm start / npm start で起動してください。';
    return [fault('platform', error instanceof Error ? error.message : String(error), todo)];
  }
  const { rpc, close } = platform;
  try {
    const services = await serviceChecks(rpc);
    return [...services, await gatewayCheck(url), await looking('audit chains', () => auditCheck(rpc))];
  } finally {
    await close();
  }
}

const stoppedCheck = async (env: NodeJS.ProcessEnv, dataDir: string): Promise<Check> =>
  env['MONGODB_URI'] === undefined
    ? looking('store', () => storeCheck(join(dataDir, 'store')))
    : skipped('store', 'the platform is stopped, and MONGODB_URI names a server of your own');

/** What cannot even be looked at is a fault of its own. */
async function looking(subject: string, look: () => Promise<Check>): Promise<Check> {
  try {
    return await look();
  } catch (error) {
    const todo = 'See to what is said here, then look again. / 示された内容を確かめ、もう一度実行してください。';
    return fault(subject, error instanceof Error ? error.message : String(error), todo);
  }
}
