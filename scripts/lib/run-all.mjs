import { pathToFileURL } from 'node:url';
import { mainOf } from './project.mjs';

/*
 * All services in this one process. Each gets its own environment (`MANABI_SERVICE_ENV`: `{ service: { … } }`, in the
 * order of their start) and shares nothing with the others; signals are handled here only.
 */

const { MANABI_SERVICE_ENV, ...common } = process.env;
const services = Object.entries(JSON.parse(MANABI_SERVICE_ENV));
const running = new Map();
let ending = false;

async function startOne([name, env]) {
  const { start } = await import(pathToFileURL(mainOf(name)).href);
  running.set(name, await start({ ...common, ...env }));
}

/** The gateway first, so that nothing new comes in while the others finish. */
async function stop() {
  if (ending) return;
  ending = true;
  const gateway = running.get('gateway');
  running.delete('gateway');
  await gateway?.stop();
  const results = await Promise.allSettled([...running.values()].map((service) => service.stop()));
  const failed = results.filter(({ status }) => status === 'rejected');
  for (const { reason } of failed) process.stderr.write(`${reason?.stack ?? reason}\n`);
  process.exit(failed.length ? 1 : 0);
}

const fail = (error) => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
};
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop().catch(fail));

try {
  await Promise.all(services.filter(([name]) => name !== 'gateway').map(startOne));
  for (const gateway of services.filter(([name]) => name === 'gateway')) await startOne(gateway);
} catch (error) {
  fail(error);
}
