import { Readable } from 'node:stream';
import { DomainError } from '#contracts';
import { courseFileLimits, FileKind, keepCourseFile } from '#contracts/catalog';
import { keepPracticeAttachment } from '#contracts/exchange';
import { FileStore } from '#files';
import { fromBytes } from '#messaging';
import type { MultipartFile } from '@fastify/multipart';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OperationRoutes } from '../operations/index.js';
import { HEAD_BYTES, mediaTypeOf, plainName } from './course-file-types.js';
import { MayUpload } from './may-upload.js';

const wrong = (field: string, code: string) =>
  new DomainError('invalid-input', { errors: [{ pointer: `/${field}`, code }] });

/** Uploads for courses and practices: what the file is shows in its first bytes, before it is stored; the owner gets its hash. */
@Injectable()
export class FileUploadRoutes {
  constructor(
    private readonly operations: OperationRoutes,
    private readonly may: MayUpload,
    private readonly files: FileStore,
  ) {}

  register(api: FastifyInstance): void {
    api.post('/course-files', { config: { longUpload: true } }, async (request, reply) => {
      await this.may.check(request, keepCourseFile);
      const answer = await this.operations.ask(request, keepCourseFile, await this.receive(request));
      return reply.code(201).send(fromBytes(answer));
    });
    api.post('/practice-attachments', { config: { longUpload: true } }, async (request, reply) => {
      await this.may.check(request, keepPracticeAttachment);
      const { kind: _, ...stored } = await this.receive(request, 'attachment');
      return reply.code(201).send(fromBytes(await this.operations.ask(request, keepPracticeAttachment, stored)));
    });
  }

  /** The kind comes before the file, because the limit depends on it; where only one is taken, nothing says it. */
  private async receive(request: FastifyRequest, only?: FileKind): Promise<Record<string, unknown>> {
    let kind = only;
    let stored: Record<string, unknown> | undefined;
    const most = Math.max(...Object.values(courseFileLimits)) + 1;
    for await (const part of request.parts({ limits: { fileSize: most, parts: 2 } })) {
      if (part.type === 'file') {
        if (part.fieldname !== 'file' || stored) throw wrong(part.fieldname, 'unknown-field');
        if (!kind) throw wrong('kind', 'invalid-type');
        stored = await this.store(part, kind);
      } else {
        if (part.fieldname !== 'kind' || kind) throw wrong(part.fieldname, 'unknown-field');
        const named = FileKind.safeParse(part.value);
        if (!named.success) throw wrong('kind', 'invalid-value');
        kind = named.data;
      }
    }
    if (!stored) throw new DomainError('file-missing');
    return { kind, ...stored };
  }

  private async store(part: MultipartFile, kind: FileKind): Promise<Record<string, unknown>> {
    const fileName = plainName(part.filename);
    let mediaType = '';
    const looked = lookedAt(part.file, (head) => (mediaType = mediaTypeOf(kind, fileName, head)));
    const { hash, bytes } = await this.files.put(Readable.from(looked), { maxBytes: courseFileLimits[kind] });
    if (part.file.truncated) throw new DomainError('file-too-large');
    return { fileHash: hash, fileName, mediaType, bytes };
  }
}

/** The bytes as they come; `look` sees the first ones before any goes on, and may throw. */
async function* lookedAt(bytes: AsyncIterable<Buffer>, look: (head: Buffer) => void): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (!head) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < HEAD_BYTES) continue;
    look(head.subarray(0, HEAD_BYTES));
    yield head;
    head = undefined;
  }
  if (!head) return;
  look(head);
  yield head;
}
