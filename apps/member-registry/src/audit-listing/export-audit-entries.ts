import { dayInJapan, type InputOf, type OutputOf } from '#contracts';
import type { exportAuditEntries } from '#contracts/audit';
import { csvLines, writeCsv } from '#csv';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { auditColumns, auditRow } from './audit-csv.domain.js';
import { AuditPages } from './audit-pages.js';
import { wantedBy } from './wanted-entries.js';

const MOST_LINES = 500;

/** A piece of the municipality's audit chain as CSV, from the cursor on. */
@Injectable()
export class ExportAuditEntries {
  constructor(private readonly pages: AuditPages) {}

  async execute(filter: InputOf<typeof exportAuditEntries>): Promise<OutputOf<typeof exportAuditEntries>> {
    const { items, nextCursor } = await this.pages.read(wantedBy(filter), MOST_LINES);
    const rows = items.map(auditRow);
    return {
      csv: filter.cursor === undefined ? writeCsv(auditColumns, rows) : csvLines(rows),
      fileName: `監査記録_${requireTenant()}_${dayInJapan(new Date())}.csv`,
      nextCursor,
    };
  }
}
