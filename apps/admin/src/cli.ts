import { parseArgs } from 'node:util';
import type { RpcClient } from '#messaging';
import { backup, check, restore } from './backup-commands.js';
import { createAccount } from './create-account.js';
import { createApiToken } from './create-token.js';
import { listLetters, replayLetters } from './dead-letters.js';
import { examinePlatform } from './doctor/index.js';
import { connectPlatform } from './platform-connection.js';
import { rebuildAllReports } from './rebuild-reports.js';
import { recover } from './recover.js';
import { verifyAudit } from './verify-audit.js';

const usage = `npm run admin -- COMMAND
  create-secretariat --email E --name N [--password P]
  create-account --email E --name N --role R [--municipality CODE] [--person ID] [--password P]
  remove-totp | disable-account | enable-account --email E
  create-token --scenario
  create-token --municipality CODE --label TEXT [--backfill]
  backup --to DIR
  backup --check DIR
  restore --from DIR [--erasures FILE]
  audit verify [--municipality CODE]
  dead-letters list
  dead-letters replay --letter ID | --all
  rebuild-reports
  doctor
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    password: { type: 'string' },
    role: { type: 'string' },
    person: { type: 'string' },
    scenario: { type: 'boolean', default: false },
    municipality: { type: 'string' },
    label: { type: 'string' },
    backfill: { type: 'boolean', default: false },
    to: { type: 'string' },
    check: { type: 'string' },
    from: { type: 'string' },
    erasures: { type: 'string' },
    letter: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
});

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Asks the running platform. */
async function asking(work: (rpc: RpcClient) => Promise<string>): Promise<string> {
  const platform = await connectPlatform(process.env);
  try {
    return await work(platform.rpc);
  } finally {
    await platform.close();
  }
}

const commands: Record<string, () => Promise<string>> = {
  'create-secretariat': () => asking((rpc) => createAccount(rpc, { ...values, role: 'secretariat' })),
  'create-account': () => asking((rpc) => createAccount(rpc, values)),
  'remove-totp': () => asking((rpc) => recover(rpc, 'remove-totp', values.email)),
  'disable-account': () => asking((rpc) => recover(rpc, 'disable', values.email)),
  'enable-account': () => asking((rpc) => recover(rpc, 'enable', values.email)),
  'create-token': () => asking((rpc) => createApiToken(rpc, values)),
  backup: () => {
    if (values.check) return check(values.check);
    if (!values.to) throw new Error('backup needs --to DIR, or --check DIR');
    return backup(process.env, values.to);
  },
  restore: () => {
    if (!values.from) throw new Error('restore needs --from DIR');
    return restore(process.env, values.from, values.erasures);
  },
  'audit verify': () => asking((rpc) => verifyAudit(rpc, values.municipality, say)),
  'dead-letters list': () => asking((rpc) => listLetters(rpc, say)),
  'dead-letters replay': () => asking((rpc) => replayLetters(rpc, values, say)),
  'rebuild-reports': () => asking((rpc) => rebuildAllReports(rpc, say)),
  doctor: () => examinePlatform(process.env, say),
};

const command = commands[positionals.join(' ')];
if (!command) {
  process.stderr.write(usage);
  process.exit(2);
}
try {
  say(await command());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
