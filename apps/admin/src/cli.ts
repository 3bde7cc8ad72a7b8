import { parseArgs } from 'node:util';
import type { RpcClient } from '#messaging';
import { createSecretariat } from './create-secretariat.js';
import { createApiToken } from './create-token.js';
import { connectPlatform } from './platform-connection.js';

const usage = `npm run admin -- COMMAND
  create-secretariat --email E --name N [--password P]
  create-token --scenario
  create-token --municipality CODE --label TEXT [--backfill]
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    password: { type: 'string' },
    scenario: { type: 'boolean', default: false },
    municipality: { type: 'string' },
    label: { type: 'string' },
    backfill: { type: 'boolean', default: false },
  },
});

const commands: Record<string, (rpc: RpcClient) => Promise<string>> = {
  'create-secretariat': (rpc) => {
    const { email, name, password } = values;
    if (!email || !name) throw new Error('create-secretariat needs --email and --name');
    return createSecretariat(rpc, { email, name, password });
  },
  'create-token': (rpc) => createApiToken(rpc, values),
};

const command = commands[positionals[0] ?? ''];
if (!command) {
  process.stderr.write(usage);
  process.exit(2);
}
try {
  const platform = await connectPlatform(process.env);
  process.stdout.write(`${await command(platform.rpc)}\n`);
  await platform.close();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
