import { DomainError } from '#contracts';
import { SignIn, verifySignIn } from '#contracts/registry';
import { inputRefusal, RpcClient } from '#messaging';
import { runInScope } from '#observability';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Attempts } from './attempts.js';
import { SessionCookie } from './session-cookie.js';
import { Sessions, type Session } from './sessions.js';

const AGENT_LENGTH = 200;
const NamedSession = z.strictObject({ session: z.string().regex(/^[\w-]{43}$/) });

/** Sign in, sign out, who am I, where am I signed in. */
@Injectable()
export class SessionRoutes {
  constructor(
    private readonly sessions: Sessions,
    private readonly attempts: Attempts,
    private readonly rpc: RpcClient,
    private readonly cookie: SessionCookie,
  ) {}

  register(api: FastifyInstance): void {
    api.post('/session', async (request, reply) => {
      const typed = SignIn.safeParse(request.body);
      if (!typed.success) throw inputRefusal(typed.error);
      const name = nameTyped(typed.data);
      const grant = await runInScope({ correlationId: request.id }, () =>
        this.attempts.guard({ address: request.ip, name }, () => this.rpc.call(verifySignIn, typed.data)),
      );
      const before = this.cookie.read(request);
      if (before) await this.sessions.end(before);
      const agent = (request.headers['user-agent'] ?? '').slice(0, AGENT_LENGTH);
      this.cookie.set(reply, await this.sessions.start(grant, agent));
      return reply.code(204).send();
    });

    api.delete('/session', async (request, reply) => {
      const id = this.cookie.read(request);
      if (id) await this.sessions.end(id);
      this.cookie.clear(reply);
      return reply.code(204).send();
    });

    api.get('/session', async (request, reply) => {
      const id = this.cookie.read(request);
      const grant = id && (await runInScope({ correlationId: request.id }, () => this.sessions.renewed(id)));
      if (!grant) throw new DomainError('not-signed-in');
      const { account, displayName, language, totp, totpWanted, memberships } = grant;
      return reply.send({ account, displayName, language, totp, totpWanted, memberships });
    });

    api.get('/sessions', async (request, reply) => {
      const { id, session } = await this.current(request);
      const items = await this.sessions.list(session.grant.account, id);
      return reply.send({ items });
    });

    api.delete('/sessions/:session', async (request, reply) => {
      const named = NamedSession.safeParse({ ...(request.query as object), ...(request.params as object) });
      if (!named.success) throw inputRefusal(named.error);
      const { session } = await this.current(request);
      await this.sessions.endListed(session.grant.account, named.data.session);
      return reply.code(204).send();
    });
  }

  private async current(request: FastifyRequest): Promise<{ id: string; session: Session }> {
    const id = this.cookie.read(request);
    const session = id ? await this.sessions.find(id) : undefined;
    if (!id || !session) throw new DomainError('not-signed-in');
    return { id, session };
  }
}

/** One name however it is typed: attempts at it are counted together. */
const nameTyped = ({ email, municipality = '', staffNumber = '' }: z.infer<typeof SignIn>): string =>
  (email ?? `${municipality}/${staffNumber}`).normalize('NFKC').toLowerCase().trim();
