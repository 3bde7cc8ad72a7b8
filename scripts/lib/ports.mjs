import { createServer } from 'node:net';

/**
 * `count` consecutive free loopback ports below the range from which the system takes client ports: a client that
 * tries again and again to reach a dead server could otherwise be given the server's own port, and keep it.
 */
export async function freePorts(count = 1) {
  for (let attempt = 0; attempt < 200; attempt++) {
    const first = 12_000 + Math.floor(Math.random() * (32_000 - 12_000 - count));
    const ports = Array.from({ length: count }, (_, index) => first + index);
    if ((await Promise.all(ports.map((port) => isFree(port)))).every(Boolean)) return ports;
  }
  throw new Error('no free port was found on 127.0.0.1');
}

/** Whether a server could listen there now. */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
