import { DomainError } from '#contracts';
import { verifySignIn } from '#contracts/registry';
import { inputRefusal, RpcClient } from '#messaging';
import { runInScope } from '#observability';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { CONFIG, type Config } from '../config.js';
import { SESSION_COOKIE, Sessions } from './sessions.js';

const SignIn = z.strictObject({ email: z.string().min(1).max(254), password: z.string().min(1).max(200) });

/** Sign in, sign out, who am I. */
@Injectable()
export class SessionRoutes {
  constructor(
    private readonly sessions: Sessions,
    private readonly rpc: RpcClient,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  register(api: FastifyInstance): void {
    const cookie = {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.publicUrl?.startsWith('https:') ?? false,
    } as const;

    api.post('/session', async (request, reply) => {
      const credentials = SignIn.safeParse(request.body);
      if (!credentials.success) throw inputRefusal(credentials.error);
      const grant = await runInScope({ correlationId: request.id }, () =>
        this.rpc.call(verifySignIn, credentials.data),
      );
      void reply.setCookie(SESSION_COOKIE, await this.sessions.start(grant), cookie);
      return reply.code(204).send();
    });

    api.delete('/session', async (request, reply) => {
      const id = request.cookies[SESSION_COOKIE];
      if (id) await this.sessions.end(id);
      void reply.clearCookie(SESSION_COOKIE, cookie);
      return reply.code(204).send();
    });

    api.get('/session', async (request, reply) => {
      const id = request.cookies[SESSION_COOKIE];
      const session = id ? await this.sessions.find(id) : undefined;
      if (!session) throw new DomainError('not-signed-in');
      const { account, displayName, memberships } = session.grant;
      return reply.header('cache-control', 'no-store').send({ account, displayName, memberships });
    });
  }
}
