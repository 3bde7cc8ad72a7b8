import { connect, type NatsConnection } from '@nats-io/transport-node';

/**
 * A connection that reconnects for ever and notices a half-open socket within 20 s (reliability.md §6.2).
 * Waits for the first connection, because servers and services start together.
 */
export function connectNats(url: string, service: string): Promise<NatsConnection> {
  const { username, password, host } = new URL(url);
  return connect({
    servers: host,
    ...(username && { user: decodeURIComponent(username), pass: decodeURIComponent(password) }),
    name: service,
    maxReconnectAttempts: -1,
    waitOnFirstConnect: true,
    reconnectTimeWait: 250,
    pingInterval: 10_000,
    maxPingOut: 2,
    ignoreClusterUpdates: true,
    // A stack kept for every call cost a twentieth of the processor under load.
    noAsyncTraces: true,
  });
}
