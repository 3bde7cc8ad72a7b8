import { DomainError, type Operation } from '#contracts';
import {
  inspectImportFile,
  proposeTransfers,
  startCompletionsImport,
  startPeopleImport,
  startPlacementChecksImport,
  startPlacementsImport,
  startWorkplaceUsesImport,
} from '#contracts/registry';
import { FileStore } from '#files';
import { fromBytes } from '#messaging';
import type { MultipartFile } from '@fastify/multipart';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OperationRoutes } from '../operations/index.js';
import { MayUpload } from './may-upload.js';

export const MAX_UPLOAD_BYTES = 32 * 1024 * 1024;

/** Uploads: the bytes go into the file store while they arrive, the owner gets their hash. */
@Injectable()
export class ImportRoutes {
  constructor(
    private readonly operations: OperationRoutes,
    private readonly may: MayUpload,
    private readonly files: FileStore,
  ) {}

  register(api: FastifyInstance): void {
    this.route(api, '/imports/people', startPeopleImport);
    this.route(api, '/imports/placements', startPlacementsImport);
    this.route(api, '/imports/placement-checks', startPlacementChecksImport);
    this.route(api, '/imports/workplace-uses', startWorkplaceUsesImport);
    this.route(api, '/imports/completions', startCompletionsImport);
    this.route(api, '/imports/inspection', inspectImportFile, 200);
    this.route(api, '/transfer-lists', proposeTransfers, 201);
  }

  private route(api: FastifyInstance, path: string, op: Operation, status = 202): void {
    api.post(path, async (request, reply) => {
      await this.may.check(request, op);
      const answer = await this.operations.ask(request, op, await this.receive(request));
      return reply.code(status).send(fromBytes(answer));
    });
  }

  private async receive(request: FastifyRequest): Promise<Record<string, unknown>> {
    const input: Record<string, unknown> = {};
    for await (const part of request.parts()) {
      if (part.type === 'file') Object.assign(input, await this.store(part));
      else if (part.fieldname in input || ofTheFile.has(part.fieldname)) throw doubled(part.fieldname);
      else input[part.fieldname] = part.fieldname === 'dryRun' ? flag(part.value) : part.value;
    }
    if (!('fileHash' in input)) throw new DomainError('file-missing');
    return input;
  }

  private async store(part: MultipartFile): Promise<Record<string, unknown>> {
    if (part.fieldname !== 'file') throw doubled(part.fieldname);
    const { hash } = await this.files.put(part.file, { maxBytes: MAX_UPLOAD_BYTES });
    if (part.file.truncated) throw new DomainError('file-too-large');
    return { fileHash: hash, fileName: part.filename.slice(-255) };
  }
}

/** What the gateway says of the file it stored; whoever could say it would read another’s file by its hash. */
const ofTheFile = new Set(['fileHash', 'fileName']);

const doubled = (field: string) =>
  new DomainError('invalid-input', { errors: [{ pointer: `/${field}`, code: 'unknown-field' }] });

/** A form knows no booleans; anything but these words is left for the contract to refuse. */
function flag(value: unknown): unknown {
  if (value === 'true' || value === '1') return true;
  return value === 'false' || value === '0' || value === '' ? false : value;
}
