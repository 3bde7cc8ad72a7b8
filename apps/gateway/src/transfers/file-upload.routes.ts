import { DomainError } from '#contracts';
import { FileKind, keepCourseFile } from '#contracts/catalog';
import { addMeetingMaterial, keepPracticeAttachment } from '#contracts/exchange';
import { FileStore } from '#files';
import { fromBytes } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OperationRoutes } from '../operations/index.js';
import { MayUpload } from './may-upload.js';
import { mostBytes, storeTyped } from './typed-file.js';

const wrong = (field: string, code: string) =>
  new DomainError('invalid-input', { errors: [{ pointer: `/${field}`, code }] });

/** Uploads for courses, practices and meetings: what the file is shows in its first bytes, before it is stored; the owner gets its hash. */
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
    api.post('/exchange/meetings/:meeting/material', { config: { longUpload: true } }, async (request, reply) => {
      await this.may.check(request, addMeetingMaterial);
      const { meeting } = request.params as { meeting: string };
      const { kind: _, ...stored } = await this.receive(request, 'attachment');
      const answer = await this.operations.ask(request, addMeetingMaterial, { meeting, ...stored });
      return reply.code(201).send(fromBytes(answer));
    });
  }

  /** The kind comes before the file, because the limit depends on it; where only one is taken, nothing says it. */
  private async receive(request: FastifyRequest, only?: FileKind): Promise<Record<string, unknown>> {
    let kind = only;
    let stored: Record<string, unknown> | undefined;
    for await (const part of request.parts({ limits: { fileSize: mostBytes(...FileKind.options), parts: 2 } })) {
      if (part.type === 'file') {
        if (part.fieldname !== 'file' || stored) throw wrong(part.fieldname, 'unknown-field');
        if (!kind) throw wrong('kind', 'invalid-type');
        stored = await storeTyped(this.files, part, kind);
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
}
