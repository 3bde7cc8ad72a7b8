import { Module, type DynamicModule } from '@nestjs/common';
import { AppendEntries } from './append-entries.js';
import { AuditArrivalRepository } from './audit-arrival.repository.js';
import { AuditBlockRepository } from './audit-block.repository.js';
import { AuditController } from './audit.controller.js';
import { ANCHORS_FILE, ChainAnchors } from './chain-anchors.js';
import { ListAuditChains } from './list-audit-chains.js';
import { NoteRefusal } from './note-refusal.js';
import { OnEntryRecorded } from './on-entry-recorded.consumer.js';
import { VerifyAuditChain } from './verify-audit-chain.js';

@Module({})
export class AuditChainModule {
  /** `anchorsFile` lies outside of the database. */
  static forRoot(anchorsFile: string): DynamicModule {
    const shared = [AuditArrivalRepository, AuditBlockRepository];
    return {
      module: AuditChainModule,
      global: true,
      controllers: [AuditController],
      providers: [
        { provide: ANCHORS_FILE, useValue: anchorsFile },
        ...shared,
        AppendEntries,
        ChainAnchors,
        ListAuditChains,
        NoteRefusal,
        OnEntryRecorded,
        VerifyAuditChain,
      ],
      exports: shared,
    };
  }
}
