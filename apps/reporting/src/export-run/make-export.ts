import { dayInJapan } from '#contracts';
import type { FileStore } from '#files';
import { Processes } from '#jobs';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { bytesOf, FILES, type ExportedTable } from '../exports/index.js';
import type { Cell } from '../words.domain.js';
import { DueExports } from './due-exports.js';
import { fileNameOf } from './export-run-view.js';
import { ExportRunRepository } from './export-run.repository.js';
import type { ExportRunDocument, MadeFile } from './export-run.schema.js';
import { ExportedProgrammes } from './exported-programmes.js';
import { makeExport } from './make-export.job.js';
import { ReadRows } from './read-rows.js';
import { aboutRows, mostRows, rowColumns } from './rows-table.js';

const MOST_BYTES = 512 * 1024 * 1024;
const SEVEN_DAYS_MS = 7 * 86_400_000;

type Gathered = Pick<ExportedTable, 'rows'> & { readonly leftOut: number; readonly readAt: Date };

/** Makes the file of an export from its start; whoever began before may not finish any more, so that one file comes of it. */
@Injectable()
export class MakeExport {
  constructor(
    private readonly runs: ExportRunRepository,
    private readonly due: DueExports,
    private readonly programmes: ExportedProgrammes,
    private readonly reading: ReadRows,
    @Inject(FILES) private readonly files: FileStore,
  ) {}

  @Processes(makeExport)
  async execute({ exportRun }: z.output<typeof makeExport.data>): Promise<void> {
    const run = await this.runs.begin(exportRun);
    if (!run) return;
    const gathered = await this.gather(run);
    if (!gathered) return;
    const made = await this.store(run, gathered);
    const isLast = made && (await this.runs.finish(run, made, randomBytes(32).toString('hex')));
    if (made && !isLast) await this.due.removeFiles([made.hash]);
    if (isLast) await this.tidy(run, made.hash);
  }

  /** Null when another run has begun meanwhile, or there are too many. */
  private async gather(run: ExportRunDocument): Promise<Gathered | null> {
    const readAt = new Date();
    const rows: Cell[][] = [];
    let leftOut = 0;
    const about = { municipality: run.tenant, asOf: readAt.toISOString(), exportRun: run._id };
    for await (const piece of this.reading.execute(await this.programmes.of(run.subject), about)) {
      for (const row of piece.rows) rows.push(row);
      leftOut += piece.leftOut;
      if (rows.length > mostRows[run.form]) {
        await this.runs.fail(run, 'too-many-rows');
        return null;
      }
      if (!(await this.runs.noteDone(run, rows.length + leftOut))) return null;
    }
    return { rows, leftOut, readAt };
  }

  /** Noted first: a file that nobody knows of would outlive the erasure of its people. */
  private async store(run: ExportRunDocument, { rows, leftOut, readAt }: Gathered): Promise<MadeFile | null> {
    const table = { title: '受講記録', columns: rowColumns, rows, about: aboutRows(run, readAt, leftOut), figures: [] };
    const { bytes, replaced } = await bytesOf(
      table,
      run.form === 'xlsx' ? 'xlsx' : 'csv',
      run.form === 'csv-cp932' ? 'cp932' : 'utf-8',
    );
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (!(await this.runs.noteDraft(run, hash))) return null;
    await this.files.put(bytes, { maxBytes: MOST_BYTES });
    const readyAt = new Date();
    return {
      readAt,
      readyAt,
      rows: rows.length,
      leftOut,
      bytes: bytes.length,
      hash,
      fileName: fileNameOf(run, dayInJapan(readAt)),
      ...(replaced && { replaced }),
      expiresAt: new Date(readyAt.getTime() + SEVEN_DAYS_MS),
    };
  }

  /** What earlier beginnings stored. */
  private async tidy(run: ExportRunDocument, kept: string): Promise<void> {
    const others = ((await this.runs.find(run._id))?.drafts ?? []).filter((hash) => hash !== kept);
    await this.due.removeFiles(others);
    await this.runs.dropDrafts(run, others);
  }
}
