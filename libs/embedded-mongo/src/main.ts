import { parseArgs } from 'node:util';
import { startEmbeddedMongo } from './index.js';

/** The store as its own process: prints its URI when it is ready, ends on SIGTERM or SIGINT. */
const { values } = parseArgs({
  options: { data: { type: 'string' }, socket: { type: 'string' }, port: { type: 'string' } },
});

if (!values.data) {
  process.stderr.write('usage: embedded-mongo --data DIR [--socket PATH | --port N]\n');
  process.exit(2);
}

try {
  const store = await startEmbeddedMongo({
    dataDir: values.data,
    ...(values.socket !== undefined && { socketPath: values.socket }),
    ...(values.port !== undefined && { port: Number(values.port) }),
  });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void store.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.stdout.write(`${store.uri}\n`);
} catch (error) {
  process.stderr.write(`embedded-mongo: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
