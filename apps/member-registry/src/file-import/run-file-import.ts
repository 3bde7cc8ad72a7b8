import { DomainError } from '#contracts';
import type { CsvFile, CsvRow } from '#csv';
import { Processes } from '#jobs';
import { Injectable } from '@nestjs/common';
import { ImportChunkRepository, type ChunkResult } from '../import-chunk/index.js';
import { RecordImporter } from '../record-import/index.js';
import { MissingPeople, RosterImporter } from '../roster-import/index.js';
import { ErrorFile } from './error-file.js';
import { FileImportRepository } from './file-import.repository.js';
import type { FileImportDocument } from './file-import.schema.js';
import { ImportFiles } from './import-files.js';
import { runFileImport } from './run-file-import.job.js';

/** What a kind of import does with some hundred rows. */
interface ChunkImporter {
  readonly chunkRows: number;
  plan(rows: readonly CsvRow[]): Promise<ChunkResult>;
  apply(rows: readonly CsvRow[], plan: ChunkResult): Promise<ChunkResult>;
  finished(rows: readonly CsvRow[], result: ChunkResult): void;
}

const LISTED = 100;

/** Works off an import, chunk after chunk. After a crash it goes on at the chunk that was not finished. */
@Injectable()
export class RunFileImport {
  constructor(
    private readonly imports: FileImportRepository,
    private readonly chunks: ImportChunkRepository,
    private readonly files: ImportFiles,
    private readonly rosters: RosterImporter,
    private readonly records: RecordImporter,
    private readonly missing: MissingPeople,
    private readonly errors: ErrorFile,
  ) {}

  @Processes(runFileImport)
  async execute({ importId }: { importId: string }): Promise<void> {
    const due = await this.imports.find(importId);
    if (!due?.due) return;
    const file = await this.read(due);
    if (!file) return;
    const { encoding, rows: all } = file;
    await this.imports.begin(importId, { encoding, rowsTotal: all.length }, new Date());
    const importer = this.importerOf(due, file);
    const { chunkRows } = importer;
    for (let number = 0; number * chunkRows < all.length; number += 1) {
      const rows = all.slice(number * chunkRows, (number + 1) * chunkRows);
      importer.finished(rows, await this.runChunk(due, importer, rows, number));
    }
    await this.imports.end(importId, await this.summary(due, file), new Date());
  }

  /** Null when the file is refused as a whole; repeating would not help. */
  private async read(due: FileImportDocument): Promise<CsvFile | null> {
    try {
      return await this.files.read(due);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const refusal = { code: error.code, details: JSON.stringify(error.details) };
      await this.imports.end(due._id, { status: 'refused', refusal }, new Date());
      return null;
    }
  }

  private importerOf(due: FileImportDocument, { header, rows }: CsvFile): ChunkImporter {
    const { kind, audience, programme, mapping } = due;
    if (kind === 'people') return this.rosters.begin({ audience: audience ?? 'staff', header, programme });
    const from = mapping && programme && { mapping, programmeKey: programme.key };
    return this.records.begin(kind, { header, rows, ...(from && { from }) });
  }

  private async runChunk(
    { _id, dryRun }: FileImportDocument,
    importer: ChunkImporter,
    rows: readonly CsvRow[],
    number: number,
  ): Promise<ChunkResult> {
    let chunk = await this.chunks.find(_id, number);
    if (!chunk) {
      await this.chunks.insert(_id, number, await importer.plan(rows), dryRun);
      // The stored plan counts, also when another run of this import was faster.
      chunk = await this.chunks.find(_id, number);
    }
    if (!chunk) throw new Error(`import ${_id}: chunk ${number} was not kept`);
    if (chunk.done) return chunk;
    const result = await importer.apply(rows, chunk);
    await this.chunks.finish(_id, number, isSame(result, chunk) ? null : result);
    return result;
  }

  private async summary({ _id, audience, programme }: FileImportDocument, file: CsvFile) {
    const missing = audience
      ? await this.missing.find(audience, programme?.key ?? null, await this.chunks.people(_id))
      : [];
    const refused = await this.chunks.refused(_id);
    return {
      status: 'done' as const,
      missing: { count: missing.length, first: missing.slice(0, LISTED) },
      errorFile: refused.length > 0 ? await this.errors.write(file, refused) : null,
    };
  }
}

const isSame = (a: ChunkResult, b: ChunkResult): boolean =>
  JSON.stringify([a.accepted.map(plain), a.refused.map(reason)]) ===
  JSON.stringify([b.accepted.map(plain), b.refused.map(reason)]);
const plain = ({ row, outcome, person, enrols }: ChunkResult['accepted'][number]) => [row, outcome, person, enrols];
const reason = ({ row, code, field }: ChunkResult['refused'][number]) => [row, code, field];
