import { createInterface } from 'node:readline';
import { insert, read, sendEvents } from './callers.js';
import type { Load, LoadResult } from './load.js';
import { Tally } from './tally.js';

/** Makes load in a process of its own: takes loads as lines, one at a time, and tells what came of each in a line. */
async function run(load: Load): Promise<LoadResult> {
  const tally = new Tally(load.ms);
  let place = 0;
  const next = () => place++;
  const callers = Array.from({ length: load.kind === 'inserts' ? 1 : load.c }, () => {
    if (load.kind === 'events') return sendEvents(load, tally, next);
    return load.kind === 'get' ? read(load, tally, next) : insert(load, tally, next);
  });
  await Promise.all(callers);
  return tally.result();
}

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await run(JSON.parse(line) as Load).then(
    (result) => ({ result }),
    (error: unknown) => ({ error: String(error) }),
  );
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
