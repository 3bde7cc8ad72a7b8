import { Module, type DynamicModule } from '@nestjs/common';
import { AppendEntries } from './append-entries.js';
import { AuditBlockRepository } from './audit-block.repository.js';
import { AuditController } from './audit.controller.js';
import { ANCHORS_FILE, ChainAnchors } from './chain-anchors.js';
import { ListAuditEntries } from './list-audit-entries.js';
import { NoteRefusal } from './note-refusal.js';
import { OnEntryRecorded } from './on-entry-recorded.consumer.js';
import { VerifyAuditChains } from './verify-audit-chains.js';

@Module({})
export class AuditChainModule {
  /** `anchorsFile` lies outside of the database. */
  static forRoot(anchorsFile: string): DynamicModule {
    return {
      module: AuditChainModule,
      controllers: [AuditController],
      providers: [
        { provide: ANCHORS_FILE, useValue: anchorsFile },
        AuditBlockRepository,
        AppendEntries,
        ChainAnchors,
        ListAuditEntries,
        NoteRefusal,
        OnEntryRecorded,
        VerifyAuditChains,
      ],
    };
  }
}
