import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Caller, ServiceName } from '#contracts';
import { importJWK, jwtVerify, SignJWT, type JWK } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

const LIFETIME_S = 300;
const AUDIENCE = 'manabi';

const Claims = z.object({
  kid: z.string(),
  caller: z.object({
    account: z.string().optional(),
    person: z.string().optional(),
    tenant: z.string().optional(),
    service: z.string().optional(),
    roles: z.array(z.string()),
    scopes: z.array(z.string()),
    member: z.boolean().optional(),
    departments: z.array(z.string()).optional(),
    company: z.string().optional(),
    support: z.string().optional(),
  }),
  exp: z.number(),
});

type Key = Awaited<ReturnType<typeof importJWK>>;

/**
 * Signs and checks context tokens (Ed25519, five minutes). Each service has a key of its own: the gateway signs for
 * people and programs, every other service only for itself, so that a stolen service key opens no account.
 */
export class KeyRing {
  private readonly verified = new LRUCache<string, { caller: Caller; exp: number }>({ max: 5000 });
  private readonly own = new LRUCache<string, { token: string; exp: number }>({ max: 2000 });

  private constructor(
    private readonly service: ServiceName,
    private readonly signingKey: Key,
    private readonly publicKeys: ReadonlyMap<string, Key>,
  ) {}

  /** Reads `<service>.private.jwk.json` and `public.jwks.json` of the folder; throws when one is missing. */
  static async load(dir: string, service: ServiceName): Promise<KeyRing> {
    const read = async (file: string) => JSON.parse(await readFile(join(dir, file), 'utf8')) as unknown;
    const { keys } = (await read('public.jwks.json')) as { keys: (JWK & { kid: string })[] };
    const publicKeys = await Promise.all(keys.map(async (key) => [key.kid, await importJWK(key, 'EdDSA')] as const));
    const signingKey = await importJWK((await read(`${service}.private.jwk.json`)) as JWK, 'EdDSA');
    return new KeyRing(service, signingKey, new Map(publicKeys));
  }

  /** A token for this caller, good for five minutes. */
  sign(caller: Caller): Promise<string> {
    return new SignJWT({ caller })
      .setProtectedHeader({ alg: 'EdDSA', kid: this.service })
      .setAudience(AUDIENCE)
      .setExpirationTime(`${LIFETIME_S}s`)
      .sign(this.signingKey);
  }

  /** This service's own token for a tenant, kept until a minute before it expires. */
  async ownToken(tenant: string | undefined): Promise<string> {
    const known = this.own.get(tenant ?? '');
    if (known && known.exp > Date.now() / 1000 + 60) return known.token;
    const token = await this.sign({ service: this.service, ...(tenant && { tenant }), roles: [], scopes: [] });
    this.own.set(tenant ?? '', { token, exp: Date.now() / 1000 + LIFETIME_S });
    return token;
  }

  /** The caller of a token, or undefined when it is forged, expired or signed by somebody who may not say so. */
  async verify(token: string): Promise<Caller | undefined> {
    const known = this.verified.get(token);
    if (known) return known.exp > Date.now() / 1000 ? known.caller : undefined;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, (header) => this.publicKey(header.kid), {
        algorithms: ['EdDSA'],
        audience: AUDIENCE,
      });
      const claims = Claims.parse({ ...payload, kid: protectedHeader.kid });
      const mayVouch =
        claims.caller.service === undefined ? claims.kid === 'gateway' : claims.caller.service === claims.kid;
      if (!mayVouch) return undefined;
      const caller = claims.caller as Caller;
      this.verified.set(token, { caller, exp: claims.exp });
      return caller;
    } catch {
      return undefined;
    }
  }

  private publicKey(kid: string | undefined): Key {
    const key = this.publicKeys.get(kid ?? '');
    if (!key) throw new Error('unknown key');
    return key;
  }
}
