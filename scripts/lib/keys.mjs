import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Sees to one Ed25519 key pair per service in `dir`: `<service>.private.jwk.json` (mode 600), and all public keys in
 * `public.jwks.json`, named by service (`kid`); and to the key that seals what databases must not hold open,
 * `sealing.jwk.json` (mode 600). Keys that are there stay; running it again changes nothing.
 */
export function ensureKeys(dir, services) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const keys = services.map((service) => {
    const path = join(dir, `${service}.private.jwk.json`);
    if (!existsSync(path)) {
      const { privateKey } = generateKeyPairSync('ed25519');
      write(path, { ...privateKey.export({ format: 'jwk' }), kid: service, alg: 'EdDSA', use: 'sig' }, 0o600);
    }
    const privateKey = createPrivateKey({ key: JSON.parse(readFileSync(path, 'utf8')), format: 'jwk' });
    const { kty, crv, x } = createPublicKey(privateKey).export({ format: 'jwk' });
    return { kty, crv, x, kid: service, alg: 'EdDSA', use: 'sig' };
  });
  write(join(dir, 'public.jwks.json'), { keys }, 0o644);
  const sealing = join(dir, 'sealing.jwk.json');
  if (!existsSync(sealing))
    write(sealing, { kty: 'oct', k: randomBytes(32).toString('base64url'), alg: 'A256GCM', use: 'enc' }, 0o600);
}

/** Whole or not at all, and untouched when it is the same. */
function write(path, value, mode) {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  writeFileSync(`${path}.${process.pid}.new`, text, { mode });
  renameSync(`${path}.${process.pid}.new`, path);
}
