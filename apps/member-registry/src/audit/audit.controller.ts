import type { InputOf } from '#contracts';
import { listAuditEntries, noteRefusal, verifyAuditChains } from '#contracts/audit';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListAuditEntries } from './list-audit-entries.js';
import { NoteRefusal } from './note-refusal.js';
import { VerifyAuditChains } from './verify-audit-chains.js';

@Controller()
export class AuditController {
  constructor(
    private readonly listing: ListAuditEntries,
    private readonly noting: NoteRefusal,
    private readonly verifying: VerifyAuditChains,
  ) {}

  @Handles(listAuditEntries)
  list(input: InputOf<typeof listAuditEntries>) {
    return this.listing.execute(input);
  }

  @Handles(noteRefusal)
  note(input: InputOf<typeof noteRefusal>) {
    return this.noting.execute(input);
  }

  @Handles(verifyAuditChains)
  verify() {
    return this.verifying.execute();
  }
}
