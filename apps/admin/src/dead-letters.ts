import { owners, type Owner, type OutputOf } from '#contracts';
import { listDeadLetters, replayDeadLetter } from '#contracts/upkeep';
import type { RpcClient } from '#messaging';

type Letter = OutputOf<typeof listDeadLetters>['items'][number];

const services = Object.keys(owners) as Owner[];

/** Every event that a service could not work off, with its letter's id, in the order of services and ids. */
async function* lettersOf(rpc: RpcClient): AsyncGenerator<Letter> {
  for (const service of services) {
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: OutputOf<typeof listDeadLetters> = await rpc.call(listDeadLetters, { cursor }, service);
      yield* page.items;
      cursor = page.nextCursor;
    }
  }
}

/** Says one line for each dead letter, and answers how many there are. */
export async function listLetters(rpc: RpcClient, say: (line: string) => void): Promise<string> {
  let count = 0;
  for await (const { letter, at, deliveries, subject, reason } of lettersOf(rpc)) {
    say(`${letter}  ${at}  ${subject}  delivered ${deliveries} times\n  ${oneLine(reason)}`);
    count += 1;
  }
  return count === 0
    ? 'no dead letters / 処理できなかったイベントはありません'
    : `${count} dead letters. When the cause is gone: dead-letters replay --all / ${count} 件。原因を除いたら dead-letters replay --all を実行してください`;
}

/**
 * Has one dead letter, or all of them, worked off once more. What cannot be worked off stays.
 * @throws when one of them stays.
 */
export async function replayLetters(
  rpc: RpcClient,
  { letter, all }: { readonly letter?: string | undefined; readonly all: boolean },
  say: (line: string) => void,
): Promise<string> {
  if (all === (letter !== undefined)) throw new Error('dead-letters replay needs --letter ID or --all');
  const [done, kept] = [new Set<string>(), new Set<string>()];
  for await (const id of all ? idsOf(rpc) : [letter as string]) {
    const { failed } = await rpc.call(replayDeadLetter, { letter: id }, serviceOf(id));
    (failed === null ? done : kept).add(id);
    say(failed === null ? `${id}: worked off` : `${id}: stays: ${oneLine(failed)}`);
  }
  if (kept.size > 0) throw new Error(`${done.size} worked off, ${kept.size} stay`);
  return `${done.size} worked off, none stay / ${done.size} 件を処理しました`;
}

async function* idsOf(rpc: RpcClient): AsyncGenerator<string> {
  for await (const { letter } of lettersOf(rpc)) yield letter;
}

/** A letter's id begins with its consumer's name, and that with the service's. */
function serviceOf(letter: string): Owner {
  const service = services.find((one) => letter.startsWith(`${one}-`));
  if (!service) throw new Error(`${letter} is no dead letter’s id: see dead-letters list`);
  return service;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');
