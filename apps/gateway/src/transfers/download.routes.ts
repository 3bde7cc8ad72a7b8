import { DomainError, type Operation } from '#contracts';
import { exportPersonalFileRegister, getDisclosureFile, getMyRecordFile } from '#contracts/privacy';
import { getImportErrorFile } from '#contracts/registry';
import {
  drawProgrammeChart,
  exportMunicipalityReport,
  exportNetworkReport,
  exportProgrammeReport,
} from '#contracts/reporting';
import { FileStore } from '#files';
import { fromBytes } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { allParamsInput, OperationRoutes, type RequestParts } from '../operations/index.js';

/** Downloads: the owner authorises and makes the file, the gateway streams it from the file store. */
@Injectable()
export class DownloadRoutes {
  constructor(
    private readonly operations: OperationRoutes,
    private readonly files: FileStore,
  ) {}

  register(api: FastifyInstance): void {
    this.csv(api, '/imports/:importId/errors.csv', getImportErrorFile);
    this.csv(api, '/reports/programmes/:programme.csv', exportProgrammeReport);
    this.csv(api, '/reports/municipalities/:code.csv', exportMunicipalityReport);
    this.csv(api, '/reports/network.csv', exportNetworkReport);
    this.csv(api, '/personal-files.csv', exportPersonalFileRegister);
    this.file(api, '/disclosures/:disclosure.html', getDisclosureFile, page);
    this.file(api, '/my/record.html', getMyRecordFile, page);
    const chartInput = allParamsInput(drawProgrammeChart);
    api.get('/reports/programmes/:programme/chart.svg', async (request, reply) => {
      const answer = await this.operations.ask(
        request,
        drawProgrammeChart,
        chartInput(request as unknown as RequestParts),
      );
      const { svg } = fromBytes(answer) as { svg: string };
      return asDownload(reply, 'image/svg+xml; charset=utf-8').send(svg);
    });
  }

  private csv(api: FastifyInstance, path: string, op: Operation): void {
    this.file(api, path, op, { type: 'text/csv; charset=utf-8', fallback: 'download.csv' });
  }

  private file(api: FastifyInstance, path: string, op: Operation, { type, fallback }: FileKind): void {
    const toInput = allParamsInput(op);
    api.get(path, async (request, reply) => {
      const answer = await this.operations.ask(request, op, toInput(request as unknown as RequestParts));
      const { fileHash, fileName } = fromBytes(answer) as { fileHash: string; fileName: string };
      const bytes = await this.files.open(fileHash);
      if (!bytes) throw new DomainError('unavailable');
      return asDownload(reply, type)
        .header(
          'content-disposition',
          `attachment; filename="${fallback}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        )
        .send(bytes);
    });
  }
}

interface FileKind {
  readonly type: string;
  /** Its name for browsers that know no other letters. */
  readonly fallback: string;
}

/** A page to be saved and opened at home. Opened from here it may do nothing: no script, no request, no form. */
const page: FileKind = { type: 'text/html; charset=utf-8', fallback: 'record.html' };

const asDownload = (reply: FastifyReply, type: string): FastifyReply =>
  reply
    .header('content-type', type)
    .header('cache-control', 'private, no-store')
    .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'");
