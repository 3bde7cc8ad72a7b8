import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ApiClient } from '#api-client';
import { MunicipalityCode } from '#contracts';
import { admitMunicipality } from '#contracts/registry';
import { z } from 'zod';
import { createAdministrator, createFirstAccounts } from './accounts.js';
import { joinNetwork } from './join-network.js';
import { loadMunicipality } from './load-municipality.js';
import { loadPurchases } from './load-purchases.js';
import { municipalities } from './plan.domain.js';

const PATIENCE_MS = 60_000;

const env = z
  .object({ MANABI_URL: z.url(), DATA_DIR: z.string(), DEMO_PASSWORD: z.string().min(12) })
  .parse(process.env);
const { MANABI_URL: url, DATA_DIR: dataDir, DEMO_PASSWORD: password } = env;

/** There is no way in but the operator's tool and the public API. */
async function admin(...args: string[]): Promise<string> {
  const cli = fileURLToPath(new URL('../../admin/src/cli.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...args], {
    env: { ...process.env, DATA_DIR: dataDir },
  });
  return stdout.trim();
}

async function load(now: Date): Promise<void> {
  await admin(
    'create-secretariat',
    '--email',
    'secretariat@manabi.example',
    '--name',
    '事務局（デモ）',
    '--password',
    password,
  );
  const secretariat = await ApiClient.signIn(url, 'secretariat@manabi.example', password, PATIENCE_MS);
  const token = await admin('create-token', '--scenario');
  const codes = municipalities.map(({ code }) => MunicipalityCode.parse(code));
  for (const code of codes) await secretariat.call(admitMunicipality, { code });
  const [first] = codes;
  if (!first) return;
  const members = codes.slice(0, 3);
  for (const code of members) {
    await createAdministrator(admin, code, password);
    await joinNetwork(await ApiClient.signIn(url, `admin@${code}.example`, password, PATIENCE_MS), code);
  }
  for (const municipality of municipalities) {
    await loadMunicipality(
      new ApiClient({ url, token, municipality: municipality.code, patienceMs: PATIENCE_MS }),
      municipality,
      now,
    );
    process.stdout.write(`demo: ${municipality.code} loaded\n`);
    if (municipality.code === first) {
      const administrator = await ApiClient.signIn(url, `admin@${first}.example`, password, PATIENCE_MS);
      await createFirstAccounts(admin, administrator, first, password);
    }
  }
  await loadPurchases(
    members.map((municipality) => new ApiClient({ url, token, municipality, patienceMs: PATIENCE_MS })),
    now,
  );
}

const marker = join(dataDir, 'demo-network.json');
if (!existsSync(marker)) {
  await load(new Date());
  await writeFile(marker, `${JSON.stringify({ loadedAt: new Date().toISOString() })}\n`);
}
