import { randomUUID } from 'node:crypto';
import { DomainError } from '#contracts';
import { LOGGER, SERVICE_PARTS, type ServiceParts } from '#messaging';
import type { Logger } from '#observability';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from './config.js';
import { PublishedRoutes } from './pages/published.routes.js';
import { DocsRoutes } from './docs/docs.routes.js';
import { EventRoutes } from './events/event.routes.js';
import { ReportEventRoutes } from './events/report-event.routes.js';
import { OperationRoutes } from './operations/index.js';
import { PageRoutes } from './pages/page.routes.js';
import { refusalOf, sendProblem } from './problem/problem.js';
import { securityHeaders } from './security-headers.js';
import { SessionRoutes } from './session/index.js';
import { FileRoutes } from './transfers/file.routes.js';
import { FileUploadRoutes } from './transfers/file-upload.routes.js';
import { DownloadRoutes } from './transfers/download.routes.js';
import { ImportRoutes, MAX_UPLOAD_BYTES } from './transfers/import.routes.js';

const BODY_WITHIN_MS = 30_000;

export const serverOptions = (config: Config) =>
  ({
    bodyLimit: 128 * 1024,
    genReqId: () => randomUUID(),
    /** Heads within half a minute, bodies too (below), but for the upload of a video. */
    http: { headersTimeout: BODY_WITHIN_MS },
    requestTimeout: 15 * 60_000,
    connectionTimeout: 40_000,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: false,
    logger: false,
    trustProxy: config.trustProxy,
    /** An address that cannot be read: no route, so that no hook saw the request. */
    frameworkErrors: (_: unknown, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply.headers(securityHeaders(config)), new DomainError('not-found'), request.id),
  }) as const;

/** Puts all routes on the web server, with one way for every error. */
@Injectable()
export class HttpServer {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(SERVICE_PARTS) private readonly parts: ServiceParts,
    private readonly operations: OperationRoutes,
    private readonly session: SessionRoutes,
    private readonly imports: ImportRoutes,
    private readonly fileUploads: FileUploadRoutes,
    private readonly fileRoutes: FileRoutes,
    private readonly downloads: DownloadRoutes,
    private readonly events: EventRoutes,
    private readonly reportEvents: ReportEventRoutes,
    private readonly docs: DocsRoutes,
    private readonly published: PublishedRoutes,
    private readonly pages: PageRoutes,
  ) {}

  /** Everything lives in a scope of its own, so that Nest's error handling at the root never answers for it. */
  async register(root: FastifyInstance): Promise<void> {
    const headers = securityHeaders(this.config);
    root.addHook('onRequest', async (request, reply) => {
      void reply.headers(headers).header('x-correlation-id', request.id);
    });
    await root.register(async (server: FastifyInstance) => {
      server.removeContentTypeParser('text/plain');
      await server.register(fastifyCookie);
      await server.register(fastifyMultipart, {
        limits: { files: 1, parts: 10, fieldSize: 1000, fileSize: MAX_UPLOAD_BYTES },
      });
      this.answerErrors(server);
      this.addHooks(server);
      this.health(server);
      this.docs.register(server);
      this.published.register(server);
      this.fileRoutes.registerPublic(server);
      await server.register(
        (api, _, done) => {
          api.setNotFoundHandler((request, reply) => void sendProblem(reply, new DomainError('not-found'), request.id));
          this.session.register(api);
          this.imports.register(api);
          this.fileUploads.register(api);
          this.fileRoutes.register(api);
          this.downloads.register(api);
          this.published.registerPreview(api);
          this.events.register(api);
          this.reportEvents.register(api);
          this.operations.register(api);
          done();
        },
        { prefix: '/api/v1' },
      );
      const paged = await this.pages.register(server);
      server.route({
        method: ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', ...(paged ? [] : ['GET'])],
        url: '/*',
        handler: () => {
          throw new DomainError('not-found');
        },
      });
    });
  }

  private answerErrors(server: FastifyInstance): void {
    server.setErrorHandler((error, request, reply) => {
      const refusal = refusalOf(error);
      if (refusal.code === 'internal-error')
        this.logger.error({ err: error, correlationId: request.id, route: request.routeOptions.url }, 'request failed');
      return sendProblem(reply, refusal, request.id);
    });
  }

  private addHooks(server: FastifyInstance): void {
    const seconds = this.parts.metrics.histogram('http_seconds', 'Time to answer a request', [
      'method',
      'route',
      'status',
    ]);
    server.addHook('onRequest', async (request) => {
      this.refuseForeignOrigin(request);
      endSlowBody(request);
    });
    server.addHook('onResponse', async (request, reply) => {
      const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode };
      seconds.observe(labels, reply.elapsedTime / 1000);
    });
  }

  /** A page of another site must not write with our visitor's cookie. */
  private refuseForeignOrigin(request: FastifyRequest): void {
    const { origin, host } = request.headers;
    if (!origin || request.method === 'GET' || request.method === 'HEAD') return;
    const ours = this.config.publicUrl ? new URL(this.config.publicUrl).host : undefined;
    const from = URL.canParse(origin) ? new URL(origin).host : '';
    if (from !== host && from !== ours) throw new DomainError('foreign-origin');
  }

  private health(server: FastifyInstance): void {
    server.get('/health/live', (_, reply) => reply.send({ ok: true }));
    server.get('/health/ready', async (_, reply) => {
      const readiness = await this.parts.health.ready();
      return reply.code(readiness.ok ? 200 : 503).send(readiness);
    });
  }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A body that may take longer than others: its size is limited, its pace is not ours to choose. */
    longUpload?: boolean;
  }
}

/** Nobody keeps a connection by sending a body byte by byte. */
function endSlowBody({ raw, headers, routeOptions }: FastifyRequest): void {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (!hasBody || routeOptions.config.longUpload) return;
  const timer = setTimeout(() => raw.destroy(), BODY_WITHIN_MS);
  const clear = () => clearTimeout(timer);
  raw.once('end', clear).once('close', clear);
}
