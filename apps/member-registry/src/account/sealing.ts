import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { compactDecrypt, CompactEncrypt, importJWK, type CryptoKey } from 'jose';

export const KEYS_DIR = Symbol('keys folder');

/** Seals what must be read again but never lie open in a database or a backup of it (A256GCM, key beside the others). */
@Injectable()
export class Sealing {
  private readonly key: Promise<CryptoKey | Uint8Array>;

  constructor(@Inject(KEYS_DIR) keysDir: string) {
    this.key = load(join(keysDir, 'sealing.jwk.json'));
    // Told by the first use; a rejection that nobody awaits would end the process.
    this.key.catch(() => {});
  }

  async seal(text: string): Promise<string> {
    const sealed = new CompactEncrypt(new TextEncoder().encode(text));
    return sealed.setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(await this.key);
  }

  /** @throws when it was sealed with another key or was changed. */
  async open(sealed: string): Promise<string> {
    const { plaintext } = await compactDecrypt(sealed, await this.key, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    });
    return new TextDecoder().decode(plaintext);
  }
}

const load = async (path: string) => importJWK(JSON.parse(await readFile(path, 'utf8')) as { kty: 'oct' }, 'A256GCM');
