import { parseArgs } from 'node:util';
import { backupTo, doctor, restoreFrom, startEmbeddedMongo } from './index.js';

const USAGE = `usage: embedded-mongo --data DIR [--socket PATH | --port N]     runs the store, prints its URI
       embedded-mongo backup --data DIR --to DIR                 copies a store, in use or not, as of one instant
       embedded-mongo restore --from DIR --data DIR              puts a backup into an empty folder
       embedded-mongo doctor --data DIR                          checks a store that is not in use, or a backup
`;

const MOST_FAULTS = 100;

interface Options {
  data?: string;
  to?: string;
  from?: string;
  socket?: string;
  port?: string;
}

/** The store as its own process: prints its URI when it is ready, ends on SIGTERM or SIGINT. */
async function run({ data, socket, port }: Options): Promise<void> {
  const store = await startEmbeddedMongo({
    dataDir: needed(data),
    ...(socket !== undefined && { socketPath: socket }),
    ...(port !== undefined && { port: Number(port) }),
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
}

/** Exit code 1 when something disagrees. */
async function examine(dataDir: string): Promise<void> {
  const { collections, documents, entries, faults } = await doctor(dataDir);
  const total = `${collections.length} collections, ${documents} documents, ${entries} index entries`;
  const shown = faults.slice(0, MOST_FAULTS).map((fault) => `FAULT ${fault}`);
  process.stdout.write([...collections, ...shown, `${total}, ${faults.length} faults`, ''].join('\n'));
  process.exitCode = faults.length > 0 ? 1 : 0;
}

const COMMANDS: Record<string, (options: Options) => Promise<void>> = {
  run,
  backup: ({ data, to }) => backupTo(needed(data), needed(to)),
  restore: ({ from, data }) => restoreFrom(needed(from), needed(data)),
  doctor: ({ data }) => examine(needed(data)),
};

function needed(option: string | undefined): string {
  return option ?? usage();
}

function usage(): never {
  process.stderr.write(USAGE);
  process.exit(2);
}

const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  options: { data: text, to: text, from: text, socket: text, port: text },
  allowPositionals: true,
});
const command = COMMANDS[positionals[0] ?? 'run'] ?? usage();

try {
  await command(values);
} catch (error) {
  process.stderr.write(`embedded-mongo: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
