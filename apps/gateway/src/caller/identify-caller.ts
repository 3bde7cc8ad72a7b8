import { DomainError, type Caller } from '#contracts';
import { verifyToken } from '#contracts/registry';
import { RpcClient, SERVICE_PARTS, type ServiceParts } from '#messaging';
import { runInScope } from '#observability';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { SessionCookie, Sessions } from '../session/index.js';
import { chooseTenant, type Grant } from './choose-tenant.js';

/** A caller and the token that says so to the services. */
export interface Identified {
  readonly caller: Caller;
  readonly token: string;
  /** By what they say who they are: one session, or one program’s token. */
  readonly credential: string;
}

const GRANT_FOR_MS = 30_000;
/** Tokens live for five minutes; a request must not arrive with one about to expire. */
const TOKEN_FOR_MS = 240_000;
const MUNICIPALITY_HEADER = 'manabi-municipality';

/** Who is calling: a session cookie or a bearer token, in one municipality. */
@Injectable()
export class IdentifyCaller {
  private readonly bearers = new LRUCache<string, Grant>({ max: 1000, ttl: GRANT_FOR_MS });
  private readonly identified = new LRUCache<string, Identified>({ max: 10_000, ttl: TOKEN_FOR_MS });

  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly rpc: RpcClient,
    @Inject(SERVICE_PARTS) private readonly parts: ServiceParts,
  ) {}

  /**
   * Undefined when nobody says who they are. `named` is the municipality that the route itself names, `chosen` the one
   * that a link asks to act in; else a header does. Either counts only where the account has a role. `watching`: somebody
   * only looks on, which keeps no session alive.
   * @throws DomainError `not-signed-in` for a wrong or expired session or token, `forbidden` for a foreign municipality.
   */
  async execute(
    request: FastifyRequest,
    named: string | undefined,
    chosen?: string,
    watching = false,
  ): Promise<Identified | undefined> {
    const credential = await this.credential(request, watching);
    if (!credential) return undefined;
    const asked = request.headers[MUNICIPALITY_HEADER];
    const municipality = chosen ?? (typeof asked === 'string' ? asked : undefined);
    const key = `${credential.key}/${credential.grantedAt}/${municipality ?? ''}/${named ?? ''}`;
    const known = this.identified.get(key);
    if (known) return known;
    const caller = chooseTenant(credential.grant, municipality, named);
    const identified = { caller, token: await this.parts.keys.sign(caller), credential: credential.key };
    this.identified.set(key, identified);
    return identified;
  }

  private async credential(
    request: FastifyRequest,
    watching: boolean,
  ): Promise<{ key: string; grant: Grant; grantedAt: number } | undefined> {
    const bearer = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer) return { key: `bearer ${bearer}`, grant: await this.bearerGrant(bearer, request.id), grantedAt: 0 };
    if (request.headers.authorization) throw new DomainError('not-signed-in');
    const id = this.cookie.read(request);
    if (!id) return undefined;
    const session = await (watching ? this.sessions.peek(id) : this.sessions.find(id));
    if (!session) throw new DomainError('not-signed-in');
    return { key: `session ${id}`, grant: session.grant, grantedAt: session.grantedAt };
  }

  private async bearerGrant(bearer: string, correlationId: string): Promise<Grant> {
    const known = this.bearers.get(bearer);
    if (known) return known;
    const grant = await runInScope({ correlationId }, () => this.rpc.call(verifyToken, { token: bearer }));
    this.bearers.set(bearer, grant);
    return grant;
  }
}
