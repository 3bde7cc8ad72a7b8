import { Readable } from 'node:stream';
import { DomainError, type Operation } from '#contracts';
import { exportAuditEntries } from '#contracts/audit';
import { getMeetingCalendar } from '#contracts/exchange';
import { exportPersonalFileRegister, getDisclosureFile, getMyRecordFile } from '#contracts/privacy';
import { exportInvoices, printInvoice, printSpecification } from '#contracts/procurement';
import { exportGrantEvidence, getCertificateFile, printGrantEvidence } from '#contracts/progress';
import { getImportErrorFile } from '#contracts/registry';
import {
  drawBenchmark,
  drawProgrammeChart,
  exportFigureRows,
  exportMunicipalityReport,
  exportNetworkReport,
  exportProgrammeBreakdown,
  exportProgrammeReport,
  getExportFile,
  printMunicipalityReport,
  printNetworkReport,
  printProgrammeReport,
} from '#contracts/reporting';
import { FileStore } from '#files';
import { fromBytes } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { linkRoute, OperationRoutes } from '../operations/index.js';
import { downloadHeaders } from '../security-headers.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface StoredFile {
  readonly fileHash: string;
  readonly fileName: string;
  readonly replaced?: unknown;
}

interface Piece {
  readonly csv: string;
  readonly fileName: string;
  readonly nextCursor: string | null;
}

/** Downloads: the owner authorises and makes the file, the gateway streams it from the file store. */
@Injectable()
export class DownloadRoutes {
  constructor(
    private readonly operations: OperationRoutes,
    private readonly files: FileStore,
  ) {}

  register(api: FastifyInstance): void {
    this.csv(api, '/imports/{importId}/errors.csv', getImportErrorFile);
    this.table(api, '/reports/programmes/{programme}', exportProgrammeReport);
    this.table(api, '/reports/programmes/{programme}/breakdown', exportProgrammeBreakdown);
    this.table(api, '/reports/municipalities/{code}', exportMunicipalityReport);
    this.table(api, '/reports/network', exportNetworkReport);
    this.file(api, '/exports/{exportRun}/file', getExportFile, 'application/octet-stream');
    this.file(api, '/reports/programmes/{programme}.pdf', printProgrammeReport, 'application/pdf');
    this.file(api, '/reports/municipalities/{code}.pdf', printMunicipalityReport, 'application/pdf');
    this.file(api, '/reports/network.pdf', printNetworkReport, 'application/pdf');
    this.pieces(api, '/reports/programmes/{programme}/rows.csv', exportFigureRows);
    this.pieces(api, '/audit-entries.csv', exportAuditEntries);
    this.csv(api, '/personal-files.csv', exportPersonalFileRegister);
    this.file(api, '/disclosures/{disclosure}.html', getDisclosureFile, 'text/html; charset=utf-8');
    this.file(api, '/my/record.html', getMyRecordFile, 'text/html; charset=utf-8');
    this.page(api, '/certificates/{certificate}.pdf', getCertificateFile);
    this.page(api, '/enrolments/{enrolment}/grant-evidence.pdf', printGrantEvidence);
    this.pieces(api, '/programmes/{programme}/grant-evidence.csv', exportGrantEvidence);
    this.page(api, '/purchases/{purchase}/specifications/{specification}.pdf', printSpecification);
    this.page(api, '/purchases/{purchase}/invoices/{invoice}.pdf', printInvoice);
    this.pieces(api, '/purchases/{purchase}/invoices.csv', exportInvoices);
    this.calendar(api, '/exchange/meetings/{meeting}/calendar.ics', getMeetingCalendar);
    this.picture(api, '/reports/programmes/{programme}/chart.svg', drawProgrammeChart);
    this.picture(api, '/reports/municipalities/{code}/benchmark.svg', drawBenchmark);
  }

  private picture(api: FastifyInstance, path: string, op: Operation): void {
    const { url, ask } = this.asking(op, path);
    api.get(url, async (request, reply) => {
      const { svg } = (await ask(request)) as { svg: string };
      return asDownload(reply, 'image/svg+xml; charset=utf-8', 'chart.svg').send(svg);
    });
  }

  private csv(api: FastifyInstance, path: string, op: Operation): void {
    this.file(api, path, op, 'text/csv; charset=utf-8');
  }

  /** A table in every format; its address ends as the file does. */
  private table(api: FastifyInstance, path: string, op: Operation): void {
    const csvType = ({ query }: FastifyRequest) =>
      (query as { encoding?: string }).encoding === 'cp932'
        ? 'text/csv; charset=windows-31j'
        : 'text/csv; charset=utf-8';
    this.file(api, `${path}.csv`, op, csvType, { format: 'csv' });
    this.file(api, `${path}.xlsx`, op, XLSX, { format: 'xlsx', encoding: 'utf-8' });
    this.file(api, `${path}.json`, op, 'application/json', { format: 'json', encoding: 'utf-8' });
  }

  private file(
    api: FastifyInstance,
    path: string,
    op: Operation,
    type: string | ((request: FastifyRequest) => string),
    given: Readonly<Record<string, unknown>> = {},
  ): void {
    const { url, ask } = this.asking(op, path, given);
    api.get(url, async (request, reply) => {
      const { fileHash, fileName, replaced } = (await ask(request)) as StoredFile;
      const bytes = await this.files.open(fileHash);
      if (!bytes) throw new DomainError('unavailable');
      // What a text in CP932 could not hold, for who shows it beside the download.
      if (replaced) reply.header('manabi-replaced-characters', encodeURIComponent(JSON.stringify(replaced)));
      return asDownload(reply, typeof type === 'string' ? type : type(request), fileName).send(bytes);
    });
  }

  private calendar(api: FastifyInstance, path: string, op: Operation): void {
    const { url, ask } = this.asking(op, path);
    api.get(url, async (request, reply) => {
      const { calendar, fileName } = (await ask(request)) as { calendar: string; fileName: string };
      return asDownload(reply, 'text/calendar; charset=utf-8', fileName).send(calendar);
    });
  }

  /** A page so small that it comes with the answer. */
  private page(api: FastifyInstance, path: string, op: Operation): void {
    const { url, ask } = this.asking(op, path);
    api.get(url, async (request, reply) => {
      const { pdf, fileName } = (await ask(request)) as { pdf: string; fileName: string };
      return asDownload(reply, 'application/pdf', fileName).send(Buffer.from(pdf, 'base64'));
    });
  }

  /** A file without end: each piece is sent on before the next is asked for. One that fails breaks the connection off. */
  private pieces(api: FastifyInstance, path: string, op: Operation): void {
    const { url, ask } = this.asking(op, path);
    api.get(url, async (request, reply) => {
      const next = async (cursor?: string) => (await ask(request, cursor)) as Piece;
      const first = await next();
      const stream = Readable.from(textOf(first, next), { objectMode: false });
      return asDownload(reply, 'text/csv; charset=utf-8', first.fileName).send(stream);
    });
  }

  private asking(op: Operation, path: string, given: Readonly<Record<string, unknown>> = {}) {
    const { url, read } = linkRoute(op, path, given);
    const ask = async (request: FastifyRequest, cursor?: string): Promise<unknown> => {
      const { input, municipality } = read(request);
      return fromBytes(await this.operations.ask(request, op, { ...input, ...(cursor && { cursor }) }, municipality));
    };
    return { url, ask };
  }
}

async function* textOf(first: Piece, next: (cursor: string) => Promise<Piece>): AsyncGenerator<string> {
  yield first.csv;
  for (let { nextCursor } = first; nextCursor !== null;) {
    const piece = await next(nextCursor);
    yield piece.csv;
    ({ nextCursor } = piece);
  }
}

const asDownload = (reply: FastifyReply, type: string, fileName: string): FastifyReply =>
  reply
    .headers(downloadHeaders)
    .header('content-type', type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
