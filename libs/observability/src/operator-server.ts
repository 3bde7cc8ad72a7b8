import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Health } from './health.js';
import { metricsPage, type Metrics } from './metrics.js';

export interface OperatorServer {
  port: number;
  close(): Promise<void>;
}

export interface OperatorServerOptions {
  /** 0 takes a free one. */
  port: number;
  /** Loopback unless told otherwise. */
  host?: string;
  health: Health;
  metrics: Metrics[];
}

/** `/health/live`, `/health/ready` and `/metrics` for a process without a web server of its own. */
export async function startOperatorServer(options: OperatorServerOptions): Promise<OperatorServer> {
  const { port, host = '127.0.0.1', health, metrics } = options;
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    if (path === '/health/live') return json(response, 200, { ok: true });
    if (path === '/health/ready') {
      const readiness = await health.ready();
      return json(response, readiness.ok ? 200 : 503, readiness);
    }
    if (path === '/metrics') {
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
      response.end(await metricsPage(metrics));
      return;
    }
    json(response, 404, { ok: false });
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    answer(path, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
