import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { getDisclosureFile } from '#contracts/privacy';
import { Injectable } from '@nestjs/common';
import { DisclosureRepository } from './disclosure.repository.js';
import type { DisclosureDocument } from './disclosure.schema.js';

type File = OutputOf<typeof getDisclosureFile>;

/** Where the file of a disclosure lies, for the office; or of the own record, for its person. */
@Injectable()
export class GetRecordFile {
  constructor(private readonly disclosures: DisclosureRepository) {}

  async execute({ disclosure }: InputOf<typeof getDisclosureFile>): Promise<File> {
    const stored = await this.disclosures.find(disclosure);
    return fileOf(stored?.own ? null : stored);
  }

  async own({ person }: Caller): Promise<File> {
    return fileOf(person ? await this.disclosures.findOwn(person) : null);
  }
}

function fileOf(stored: DisclosureDocument | null): File {
  if (!stored) throw new DomainError('unknown-disclosure');
  const { due, fileHash, fileName, expiresAt } = stored;
  if (due) throw new DomainError('no-file-yet');
  if (!fileHash || !fileName || !expiresAt || expiresAt <= new Date()) throw new DomainError('file-expired');
  return { fileHash, fileName };
}
