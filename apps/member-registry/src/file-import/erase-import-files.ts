import { DomainError, type Subject } from '#contracts';
import { readCsv } from '#csv';
import { FileStore } from '#files';
import { requireTenant } from '#persistence';
import type { EraseStep, StepResult } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import { ImportChunkRepository } from '../import-chunk/index.js';
import { PersonRepository, type PersonDocument } from '../person/index.js';
import { FileImportRepository } from './file-import.repository.js';
import type { FileImportDocument } from './file-import.schema.js';
import { isCalledAfter, mentionsOneOf } from './people-in-rows.js';

/** Longer than any file that is taken in. */
const MAX_ROWS = 1_000_000;

/**
 * Takes away the uploaded lists and the refused rows in which people stand who are erased, whole: what they said has been
 * taken in. Counts stay. Comes while the register still knows what they are called.
 */
@Injectable()
export class EraseImportFiles implements EraseStep {
  constructor(
    private readonly imports: FileImportRepository,
    private readonly chunks: ImportChunkRepository,
    private readonly people: PersonRepository,
    private readonly files: FileStore,
  ) {}

  /** One import after the other, behind `at`. A list that is being worked off is waited for: it may refuse their rows. */
  async erase(subjects: readonly Subject[], at: string): Promise<StepResult> {
    const ids = subjects.flatMap(({ person }) => person ?? []);
    if (ids.length === 0) return 'done';
    if (at === '' && (await this.imports.countDue()) > 0) return 'waiting';
    const [one] = await this.imports.listById(at, 1);
    if (!one) {
      await this.imports.forgetMissing(ids);
      return 'done';
    }
    await this.eraseFrom(one, await this.people.findForDesk(ids), ids);
    return { next: one._id };
  }

  private async eraseFrom(one: FileImportDocument, people: readonly PersonDocument[], ids: readonly string[]) {
    const { _id, fileHash, fileName, errorFile, kind, mapping } = one;
    const inFile =
      one.status === 'refused' ||
      (await this.chunks.hasAnyOf(_id, ids)) ||
      (await this.holds(fileHash, people, mapping));
    const inErrors = errorFile !== null && (await this.holds(errorFile, people, mapping));
    if (inFile) await this.remove(fileHash);
    if (inErrors) await this.remove(errorFile);
    await this.imports.forgetFiles(_id, {
      ...(inFile && { fileHash: '' }),
      ...(inErrors && { errorFile: null }),
      ...(isCalledAfter(people)(fileName) && { fileName: `${kind}.csv` }),
    });
    await this.chunks.forget(_id, ids);
  }

  /** A file that nobody can read might hold anybody. */
  private async holds(
    hash: string,
    people: readonly PersonDocument[],
    mapping: FileImportDocument['mapping'],
  ): Promise<boolean> {
    const stream = await this.files.open(hash);
    if (!stream) return false;
    const bytes = await buffer(stream);
    const mentions = mentionsOneOf(people);
    try {
      const { rows } = await readCsv(bytes, { maxRows: MAX_ROWS, required: [] });
      return rows.some(({ cells, error }) => error !== undefined || mentions(inOwnColumns(cells, mapping)));
    } catch (error) {
      if (error instanceof DomainError) return true;
      throw error;
    }
  }

  /** Another municipality may have handed in the very same list: then the file stays, for that one. */
  private async remove(hash: string): Promise<void> {
    if (!(await this.imports.isNamed(hash, { butOf: [requireTenant()] }))) await this.files.remove(hash);
  }
}

/** A provider's file calls the column that says who it is as it likes. */
function inOwnColumns(cells: Readonly<Record<string, string>>, mapping: FileImportDocument['mapping']) {
  if (!mapping) return cells;
  const { column, by } = mapping.person;
  return { ...cells, [by === 'email' ? 'メールアドレス' : '職員番号']: cells[column] ?? '' };
}
