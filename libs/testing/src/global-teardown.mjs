import { once } from 'node:events';

/** After Jest: ends the servers and waits until their folders are gone. */
export default async function globalTeardown() {
  const servers = globalThis.__manabiTestServers;
  if (!servers || servers.exitCode !== null) return;
  servers.ref();
  const ended = once(servers, 'exit');
  servers.stdin.end();
  await ended;
}
