import { DomainError, type Operation } from '#contracts';
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
import { handWrittenRoute, OperationRoutes, type RequestParts } from '../operations/index.js';

/** Downloads: the owner authorises and makes the file, the gateway streams it from the file store. */
@Injectable()
export class DownloadRoutes {
  constructor(
    private readonly operations: OperationRoutes,
    private readonly files: FileStore,
  ) {}

  register(api: FastifyInstance): void {
    this.csv(api, '/imports/{importId}/errors.csv', getImportErrorFile);
    this.csv(api, '/reports/programmes/{programme}.csv', exportProgrammeReport);
    this.csv(api, '/reports/municipalities/{code}.csv', exportMunicipalityReport);
    this.csv(api, '/reports/network.csv', exportNetworkReport);
    const chart = handWrittenRoute(drawProgrammeChart, '/reports/programmes/{programme}/chart.svg');
    api.get(chart.url, async (request, reply) => {
      const answer = await this.operations.ask(
        request,
        drawProgrammeChart,
        chart.toInput(request as unknown as RequestParts),
      );
      const { svg } = fromBytes(answer) as { svg: string };
      return asDownload(reply, 'image/svg+xml; charset=utf-8').send(svg);
    });
  }

  private csv(api: FastifyInstance, path: string, op: Operation): void {
    const { url, toInput } = handWrittenRoute(op, path);
    api.get(url, async (request, reply) => {
      const answer = await this.operations.ask(request, op, toInput(request as unknown as RequestParts));
      const { fileHash, fileName } = fromBytes(answer) as { fileHash: string; fileName: string };
      const bytes = await this.files.open(fileHash);
      if (!bytes) throw new DomainError('unavailable');
      return asDownload(reply, 'text/csv; charset=utf-8')
        .header(
          'content-disposition',
          `attachment; filename="download.csv"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        )
        .send(bytes);
    });
  }
}

const asDownload = (reply: FastifyReply, type: string): FastifyReply =>
  reply.header('content-type', type).header('cache-control', 'private, no-store');
