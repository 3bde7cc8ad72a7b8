import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '#contracts';
import { countStaleReports, rebuildReports } from '#contracts/reporting';
import type { RpcClient } from '#messaging';

const LOOK_EVERY_MS = 1000;
/** A service that counts may be slow to answer; asking again changes nothing. */
const PATIENCE_MS = 60_000;

/** Has all reports counted anew from their facts and waits until they are; they are read as before meanwhile. */
export async function rebuildAllReports(rpc: RpcClient, say: (line: string) => void): Promise<string> {
  let programmes = 0;
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { marked, nextCursor } = await patiently(() => rpc.call(rebuildReports, { ...(cursor && { cursor }) }));
    programmes += marked;
    cursor = nextCursor;
  }
  say(`${programmes} programmes to be counted anew / ${programmes} 事業の報告を数え直します`);
  for (let before = ''; ;) {
    const waiting = await patiently(() => rpc.call(countStaleReports, {}));
    if (waiting.programmes + waiting.municipalities + waiting.years === 0) break;
    const now = `waiting: ${waiting.programmes} programmes, ${waiting.municipalities} municipalities’ years, ${waiting.years} years of the network`;
    if (now !== before) say(now);
    before = now;
    await pause(LOOK_EVERY_MS);
  }
  return `${programmes} programmes were counted anew / ${programmes} 事業の報告を数え直しました`;
}

async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'unavailable') || performance.now() > until) throw error;
      await pause(LOOK_EVERY_MS);
    }
  }
}
