import { Module } from '@nestjs/common';
import { AuditListingController } from './audit-listing.controller.js';
import { AuditPages } from './audit-pages.js';
import { ExportAuditEntries } from './export-audit-entries.js';
import { GetAuditEntry } from './get-audit-entry.js';
import { ListAuditEntries } from './list-audit-entries.js';

@Module({
  controllers: [AuditListingController],
  providers: [AuditPages, ListAuditEntries, GetAuditEntry, ExportAuditEntries],
})
export class AuditListingModule {}
