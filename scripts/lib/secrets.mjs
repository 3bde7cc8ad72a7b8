import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The passwords of a data folder's own servers, made up once and kept in `secrets.json` (mode 600): one NATS user per
 * service, one for the operator's tools, NATS's system user, Redis, and that of the demo accounts.
 */
export function secretsOf(dataDir, { services, demoPassword }) {
  const path = join(dataDir, 'secrets.json');
  const old = read(path);
  const nats = { ...old.nats };
  for (const user of [...services, 'operator', 'sys']) nats[user] ??= make();
  const secrets = { nats, redis: old.redis ?? make(), demo: old.demo ?? demoPassword ?? make(9) };
  writePrivate(path, `${JSON.stringify(secrets, null, 2)}\n`);
  return { ...secrets, isNew: old.demo === undefined };
}

/** Writes a file for its owner only, whole or not at all. */
export function writePrivate(path, content) {
  writeFileSync(`${path}.new`, content, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

const make = (bytes = 24) => randomBytes(bytes).toString('base64url');
