import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DomainError } from '#contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { CONFIG, type Config } from '../config.js';

/** The web application: files with a hash in their name for ever, the page itself always fresh. */
@Injectable()
export class PageRoutes {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** False when there are no pages to serve. */
  async register(server: FastifyInstance): Promise<boolean> {
    const root = resolve(this.config.webDir);
    if (!existsSync(root)) return false;
    const { default: fastifyStatic } = await import('@fastify/static');
    await server.register(fastifyStatic, {
      root,
      prefix: '/',
      wildcard: false,
      index: false,
      preCompressed: true,
      cacheControl: false,
      acceptRanges: false,
      setHeaders: (reply, path) => {
        const forEver = path.includes('/assets/');
        void reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    // Every other address is a page of the application, which knows its own routes.
    server.get('/*', (request, reply) => {
      if (request.url.startsWith('/api/')) throw new DomainError('not-found');
      return reply.sendFile('index.html');
    });
    return true;
  }
}
