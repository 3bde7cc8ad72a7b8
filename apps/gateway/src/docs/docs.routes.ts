import { openApi } from '#contracts';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { docsPage, docsStyle } from './docs-page.js';
import { handWritten } from './hand-written.js';

@Injectable()
export class DocsRoutes {
  register(server: FastifyInstance): void {
    let document: Record<string, unknown> | undefined;
    // Made when it is first asked for: start-up does not wait for it.
    const openApiDocument = () => (document ??= openApi(handWritten));
    server.get('/api/openapi.json', (_, reply) => reply.send(openApiDocument()));
    server.get('/api/docs.css', (_, reply) => reply.type('text/css; charset=utf-8').send(docsStyle));
    server.get('/api/docs', (_, reply) => reply.type('text/html; charset=utf-8').send(docsPage(openApiDocument())));
  }
}
