import { DomainError, type Operation } from '#contracts';
import { openCourseFile, openOwnCourseFile, StreamedFile } from '#contracts/catalog';
import {
  openMeetingMaterial,
  openOwnPracticeAttachment,
  openPracticeAttachment,
  showPracticeAttachment,
} from '#contracts/exchange';
import { openCaseDocument, openStepDocument } from '#contracts/procurement';
import { FileStore } from '#files';
import { fromBytes, RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { IdentifyCaller } from '../caller/index.js';
import { linkRoute, OperationRoutes } from '../operations/index.js';
import { downloadHeaders } from '../security-headers.js';
import { byteRange } from './byte-range.js';

/** So long a yes of the owner counts: seeking in a video asks many times a minute. */
const GRANT_FOR_MS = 60_000;

const ofPractice = '/practices/{practice}/editions/{edition}/attachments/{attachment}';

const fileHeaders = {
  ...downloadHeaders,
  'cache-control': 'private, no-cache',
  'accept-ranges': 'bytes',
};

/** Files of courses, practices, meetings and joint purchases: the owner authorises, the gateway streams them, whole or one range. */
@Injectable()
export class FileRoutes {
  private readonly granted = new LRUCache<string, StreamedFile>({ max: 10_000, ttl: GRANT_FOR_MS });

  constructor(
    private readonly operations: OperationRoutes,
    private readonly identify: IdentifyCaller,
    private readonly files: FileStore,
    private readonly rpc: RpcClient,
  ) {}

  register(api: FastifyInstance): void {
    this.route(api, '/courses/{course}/versions/{version}/files/{file}', openCourseFile);
    this.route(api, '/course-files/{file}', openOwnCourseFile);
    this.route(api, '/exchange/meetings/{meeting}/material/{material}', openMeetingMaterial);
    this.route(api, `/exchange${ofPractice}`, openPracticeAttachment);
    this.route(api, '/practice-attachments/{attachment}', openOwnPracticeAttachment);
    this.route(api, '/purchases/{purchase}/documents/{document}', openStepDocument);
    this.route(api, '/purchases/{purchase}/case/documents/{document}', openCaseDocument);
  }

  /** What everybody may read, asked by the gateway itself: it makes no difference who reads. */
  registerPublic(server: FastifyInstance): void {
    const { url, read } = linkRoute(showPracticeAttachment, ofPractice);
    server.get(url, { exposeHeadRoute: false }, async (request, reply) => {
      const asked = showPracticeAttachment.input.safeParse(read(request).input);
      if (!asked.success) throw new DomainError('not-found');
      return this.send(request, reply, await this.rpc.call(showPracticeAttachment, asked.data));
    });
  }

  private route(api: FastifyInstance, path: string, op: Operation): void {
    const { url, read } = linkRoute(op, path);
    // A HEAD route of the web server's own making would read the whole file to send nothing.
    api.get(url, { exposeHeadRoute: false }, async (request, reply) => {
      const file = await this.open(request, op, read(request));
      return this.send(request, reply, file);
    });
  }

  /** What the owner said of this caller and this file; a yes is remembered for a minute, for this caller alone. */
  private async open(
    request: FastifyRequest,
    op: Operation,
    { input, municipality }: ReturnType<ReturnType<typeof linkRoute>['read']>,
  ): Promise<StreamedFile> {
    const identified = await this.identify.execute(request, undefined, municipality);
    const key = JSON.stringify([identified?.token, op.name, input]);
    const known = identified && this.granted.get(key);
    if (known) return known;
    const file = StreamedFile.parse(fromBytes(await this.operations.ask(request, op, input, municipality)));
    if (identified) this.granted.set(key, file);
    return file;
  }

  private async send(request: FastifyRequest, reply: FastifyReply, file: StreamedFile): Promise<FastifyReply> {
    const { bytes, fileHash } = file;
    const etag = `"${fileHash}"`;
    void reply.headers({ ...fileHeaders, etag });
    if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
    const range = this.rangeOf(request, reply, { bytes, etag });
    const content = await this.files.open(fileHash, range);
    if (!content) throw new DomainError('unavailable');
    if (range) void reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${bytes}`);
    return reply
      .header('content-type', file.mediaType)
      .header('content-disposition', disposition(file))
      .header('content-length', range ? range.end - range.start + 1 : bytes)
      .send(content);
  }

  /** With `If-Range` of another file, the whole of this one. */
  private rangeOf(
    { headers }: FastifyRequest,
    reply: FastifyReply,
    { bytes, etag }: { bytes: number; etag: string },
  ): ReturnType<typeof byteRange> {
    const condition = headers['if-range'];
    if (condition !== undefined && condition !== etag) return undefined;
    try {
      return byteRange(headers.range, bytes);
    } catch (error) {
      void reply.header('content-range', `bytes */${bytes}`);
      throw error;
    }
  }
}

/** Videos and captions are shown by the player; an attachment is always downloaded, never opened in our own origin. */
function disposition({ kind, fileName }: StreamedFile): string {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0] ?? '';
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const type = kind === 'attachment' ? 'attachment' : 'inline';
  return `${type}; filename="file${ending}"; filename*=UTF-8''${encoded}`;
}
