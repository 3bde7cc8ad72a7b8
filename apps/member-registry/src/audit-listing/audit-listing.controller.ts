import type { InputOf } from '#contracts';
import { exportAuditEntries, getAuditEntry, listAuditEntries } from '#contracts/audit';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ExportAuditEntries } from './export-audit-entries.js';
import { GetAuditEntry } from './get-audit-entry.js';
import { ListAuditEntries } from './list-audit-entries.js';

@Controller()
export class AuditListingController {
  constructor(
    private readonly listing: ListAuditEntries,
    private readonly getting: GetAuditEntry,
    private readonly exporting: ExportAuditEntries,
  ) {}

  @Handles(listAuditEntries)
  list(input: InputOf<typeof listAuditEntries>) {
    return this.listing.execute(input);
  }

  @Handles(getAuditEntry)
  get(input: InputOf<typeof getAuditEntry>) {
    return this.getting.execute(input);
  }

  @Handles(exportAuditEntries)
  export(input: InputOf<typeof exportAuditEntries>) {
    return this.exporting.execute(input);
  }
}
