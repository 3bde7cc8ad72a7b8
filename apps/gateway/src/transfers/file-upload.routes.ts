import { DomainError, type Operation } from '#contracts';
import { FileKind, keepCourseFile } from '#contracts/catalog';
import { addMeetingMaterial, keepPracticeAttachment } from '#contracts/exchange';
import { addStepDocument } from '#contracts/procurement';
import { FileStore } from '#files';
import { fromBytes } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OperationRoutes } from '../operations/index.js';
import { MayUpload } from './may-upload.js';
import { mostBytes, storeTyped } from './typed-file.js';

const wrong = (field: string, code: string) =>
  new DomainError('invalid-input', { errors: [{ pointer: `/${field}`, code }] });

/** Uploads for courses, practices, meetings and joint purchases: what the file is shows in its first bytes, before it is stored; the owner gets its hash. */
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
    this.route(api, '/practice-attachments', keepPracticeAttachment);
    this.route(api, '/exchange/meetings/:meeting/material', addMeetingMaterial);
    this.route(api, '/purchases/:purchase/documents', addStepDocument, ['state', 'title', 'audience']);
  }

  /** Takes one document, with these fields beside it. */
  private route(api: FastifyInstance, path: string, op: Operation, fields: readonly string[] = []): void {
    api.post(path, { config: { longUpload: true } }, async (request, reply) => {
      await this.may.check(request, op);
      const document = await this.receiveDocument(request, fields);
      const answer = await this.operations.ask(request, op, { ...(request.params as object), ...document });
      return reply.code(201).send(fromBytes(answer));
    });
  }

  /** The kind comes before the file, because the limit depends on it. */
  private async receive(request: FastifyRequest): Promise<Record<string, unknown>> {
    let kind: FileKind | undefined;
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

  private async receiveDocument(request: FastifyRequest, fields: readonly string[]): Promise<Record<string, unknown>> {
    const said = new Map<string, unknown>();
    let stored: Record<string, unknown> | undefined;
    const limits = { fileSize: mostBytes('attachment'), parts: fields.length + 1 };
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') {
        if (part.fieldname !== 'file' || stored) throw wrong(part.fieldname, 'unknown-field');
        stored = await storeTyped(this.files, part, 'attachment');
      } else {
        if (!fields.includes(part.fieldname) || said.has(part.fieldname)) throw wrong(part.fieldname, 'unknown-field');
        said.set(part.fieldname, part.value);
      }
    }
    if (!stored) throw new DomainError('file-missing');
    return { ...Object.fromEntries(said), ...stored };
  }
}
