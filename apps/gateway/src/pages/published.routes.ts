import { DomainError, type Operation, type RefusalKind } from '#contracts';
import { showAnnouncement, showAnnouncements, showPractice, showPractices } from '#contracts/exchange';
import { showNetwork } from '#contracts/registry';
import { previewPublication, showPublishedReport, showPublishedReports } from '#contracts/reporting';
import { fromBytes, RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { linkRoute, OperationRoutes, requestInput } from '../operations/index.js';
import { noSuchAnnouncement, noSuchDay, noSuchPractice, noSuchReport, publishedStyle } from './published-style.js';

type Query = Readonly<Record<string, string | string[]>>;

/** Refusals of what an address names. */
const nothingThere: readonly RefusalKind[] = ['not-found', 'invalid'];

/** What is for everybody, as pages without scripts to read, keep and print: the network and its news, published reports and practices. */
@Injectable()
export class PublishedRoutes {
  constructor(
    private readonly rpc: RpcClient,
    private readonly operations: OperationRoutes,
  ) {}

  register(server: FastifyInstance): void {
    server.get('/published.css', (_, reply) => reply.type('text/css; charset=utf-8').send(publishedStyle));
    this.open(server, '/members', showNetwork, noSuchDay);
    this.open(server, '/published/{municipality}', showPublishedReports);
    this.open(server, '/published/{municipality}/{subject}', showPublishedReport);
    this.open(server, '/news', showAnnouncements, noSuchAnnouncement);
    this.open(server, '/news/{announcement}', showAnnouncement, noSuchAnnouncement);
    this.open(server, '/practices', showPractices, noSuchPractice);
    this.open(server, '/practices/{practice}', showPractice, noSuchPractice);
  }

  /** For who is signed in at the office. */
  registerPreview(api: FastifyInstance): void {
    const { url, read } = linkRoute(previewPublication, '/publications/{subject}/preview.html');
    api.get(url, async (request, reply) => {
      const { input, municipality } = read(request);
      const answer = fromBytes(await this.operations.ask(request, previewPublication, input, municipality));
      return reply.type('text/html; charset=utf-8').send((answer as { html: string }).html);
    });
  }

  /** Asked by the gateway itself: it makes no difference who reads. Whatever is not there is a page that says so. */
  private open(server: FastifyInstance, path: string, op: Operation, missing = noSuchReport): void {
    const toInput = requestInput({ ...op, http: { method: 'GET', path, status: 200 } });
    const isAsked = (field: string) => Object.hasOwn(op.input.shape, field) && !path.includes(`{${field}}`);
    server.get(path.replaceAll(/\{(\w+)\}/g, ':$1'), async (request, reply) => {
      void reply.type('text/html; charset=utf-8');
      // Mails and search pages hang words of their own on an address (`utm_source`).
      const query = Object.fromEntries(Object.entries(request.query as Query).filter(([field]) => isAsked(field)));
      const params = request.params as Readonly<Record<string, string>>;
      const asked = op.input.safeParse(toInput({ params, query, body: undefined, headers: {} }));
      if (!asked.success) return reply.status(404).send(missing);
      try {
        return await reply.send(((await this.rpc.call(op, asked.data)) as { html: string }).html);
      } catch (error) {
        if (!(error instanceof DomainError) || !nothingThere.includes(error.kind)) throw error;
        return reply.status(404).send(missing);
      }
    });
  }
}
