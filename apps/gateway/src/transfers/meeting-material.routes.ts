import { DomainError } from '#contracts';
import { addMeetingMaterial } from '#contracts/exchange';
import { FileStore } from '#files';
import { fromBytes } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OperationRoutes } from '../operations/index.js';
import { MayUpload } from './may-upload.js';
import { mostBytes, storeTyped } from './typed-file.js';

/** Documents of meetings, of the types that courses take as attachments: the form has the file and nothing else. */
@Injectable()
export class MeetingMaterialRoutes {
  constructor(
    private readonly operations: OperationRoutes,
    private readonly may: MayUpload,
    private readonly files: FileStore,
  ) {}

  register(api: FastifyInstance): void {
    api.post('/exchange/meetings/:meeting/material', { config: { longUpload: true } }, async (request, reply) => {
      await this.may.check(request, addMeetingMaterial);
      const { meeting } = request.params as { meeting: string };
      const input = { meeting, ...(await this.receive(request)) };
      return reply.code(201).send(fromBytes(await this.operations.ask(request, addMeetingMaterial, input)));
    });
  }

  private async receive(request: FastifyRequest): Promise<Record<string, unknown>> {
    let stored: Record<string, unknown> | undefined;
    for await (const part of request.parts({ limits: { fileSize: mostBytes('attachment'), parts: 1 } })) {
      if (part.type !== 'file' || part.fieldname !== 'file')
        throw new DomainError('invalid-input', { errors: [{ pointer: `/${part.fieldname}`, code: 'unknown-field' }] });
      stored = await storeTyped(this.files, part, 'attachment');
    }
    if (!stored) throw new DomainError('file-missing');
    return stored;
  }
}
