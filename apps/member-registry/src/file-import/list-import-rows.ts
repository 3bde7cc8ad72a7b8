import { DomainError, PersonId, type InputOf, type OutputOf } from '#contracts';
import type { listImportRows } from '#contracts/registry';
import type { CsvRow } from '#csv';
import { Injectable } from '@nestjs/common';
import { ImportChunkRepository, type ImportedRow } from '../import-chunk/index.js';
import { RosterChanges } from '../roster-import/index.js';
import { FileImportRepository } from './file-import.repository.js';
import type { FileImportDocument } from './file-import.schema.js';
import { ImportFiles } from './import-files.js';

type Item = OutputOf<typeof listImportRows>['items'][number];

const SHOWN_OF_A_CELL = 200;

/** What became, or would become, of each row. What changes of a person is told against what is stored now. */
@Injectable()
export class ListImportRows {
  constructor(
    private readonly imports: FileImportRepository,
    private readonly chunks: ImportChunkRepository,
    private readonly files: ImportFiles,
    private readonly changes: RosterChanges,
  ) {}

  async execute(input: InputOf<typeof listImportRows>): Promise<OutputOf<typeof listImportRows>> {
    const { importId, outcome, limit, cursor } = input;
    const stored = await this.imports.find(importId);
    if (!stored) throw new DomainError('unknown-import');
    const found = await this.chunks.rows(importId, outcome, cursor === undefined ? 0 : readCursor(cursor), limit + 1);
    const page = found.slice(0, limit);
    const cells = page.length > 0 ? await this.cellsOf(stored) : new Map<number, CsvRow>();
    const changes = await this.changesOf(stored, page, cells);
    return {
      items: page.map((row) => itemOf(stored, row, cells.get(row.row)?.cells ?? {}, changes.get(row.row) ?? [])),
      nextCursor: found.length > limit ? String(page.at(-1)?.row) : null,
    };
  }

  private async cellsOf(stored: FileImportDocument): Promise<ReadonlyMap<number, CsvRow>> {
    const { rows } = await this.files.read(stored);
    return new Map(rows.map((row) => [row.row, row]));
  }

  private async changesOf(
    { kind, audience }: FileImportDocument,
    page: readonly ImportedRow[],
    cells: ReadonlyMap<number, CsvRow>,
  ): Promise<ReadonlyMap<number, Item['changes']>> {
    const changed = page.filter(({ outcome }) => outcome === 'updated');
    if (kind !== 'people' || !audience || changed.length === 0) return new Map();
    return this.changes.of(
      audience,
      changed.flatMap(({ row, person }) => {
        const csvRow = cells.get(row);
        return csvRow && person ? [{ csvRow, person }] : [];
      }),
    );
  }
}

function itemOf(
  { mapping }: FileImportDocument,
  { row, outcome, person, enrols, code, field, note, before, after }: ImportedRow,
  cells: CsvRow['cells'],
  changes: Item['changes'],
): Item {
  const name = `${cells['氏'] ?? ''} ${cells['名'] ?? ''}`.trim();
  const value = field === null ? '' : (cells[field] ?? '').slice(0, SHOWN_OF_A_CELL);
  const moved = before && after && before !== after;
  return {
    row,
    outcome,
    who: (mapping && cells[mapping.person.column]) || name || cells['職員番号'] || cells['メールアドレス'] || '',
    person: person === null ? null : PersonId.parse(person),
    enrols,
    code,
    field,
    ...(value && { value }),
    ...(note && { note }),
    changes: moved ? [{ column: mapping?.completedOn.column ?? '修了日', before, after }] : changes,
  };
}

function readCursor(cursor: string): number {
  if (/^\d{1,7}$/.test(cursor)) return Number(cursor);
  throw new DomainError('invalid-input', { errors: [{ pointer: '/cursor', code: 'invalid-format' }] });
}
