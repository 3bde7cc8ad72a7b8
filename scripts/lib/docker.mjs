import { request } from 'node:http';

/** Whether a Docker engine answers within a second. */
export function dockerAnswers() {
  const host = process.env.DOCKER_HOST ?? 'unix:///var/run/docker.sock';
  const where = host.startsWith('unix://') ? { socketPath: host.slice('unix://'.length) } : tcp(host);
  return new Promise((resolve) => {
    const ping = request({ ...where, path: '/_ping', signal: AbortSignal.timeout(1000) }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    ping.once('error', () => resolve(false));
    ping.end();
  });
}

function tcp(host) {
  const { hostname, port } = new URL(host.replace(/^tcp:/, 'http:'));
  return { host: hostname, port: port || 2375 };
}
