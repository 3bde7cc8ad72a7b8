import type { InputOf, OutputOf } from '#contracts';
import type { listAuditEntries } from '#contracts/audit';
import { Injectable } from '@nestjs/common';
import { AuditPages } from './audit-pages.js';
import { wantedBy } from './wanted-entries.js';

/** The municipality's audit chain, the newest first. */
@Injectable()
export class ListAuditEntries {
  constructor(private readonly pages: AuditPages) {}

  execute({ limit, ...filter }: InputOf<typeof listAuditEntries>): Promise<OutputOf<typeof listAuditEntries>> {
    return this.pages.read(wantedBy(filter), limit);
  }
}
