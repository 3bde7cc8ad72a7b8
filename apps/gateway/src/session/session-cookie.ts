import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config.js';

/**
 * The cookie that holds a session's id. Behind TLS its name begins with `__Host-`: then the browser takes it only by TLS
 * and from this host itself, so that no neighbouring host can put its own session in its place.
 */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly options;

  constructor(@Inject(CONFIG) { tls }: Config) {
    this.name = tls ? '__Host-manabi_session' : 'manabi_session';
    this.options = { path: '/', httpOnly: true, sameSite: 'lax', secure: tls } as const;
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.name];
  }

  set(reply: FastifyReply, session: string): void {
    void reply.setCookie(this.name, session, this.options);
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.options);
  }
}
