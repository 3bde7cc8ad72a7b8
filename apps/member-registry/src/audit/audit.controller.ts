import type { InputOf } from '#contracts';
import { listAuditChains, noteRefusal, verifyAuditChain } from '#contracts/audit';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListAuditChains } from './list-audit-chains.js';
import { NoteRefusal } from './note-refusal.js';
import { VerifyAuditChain } from './verify-audit-chain.js';

@Controller()
export class AuditController {
  constructor(
    private readonly noting: NoteRefusal,
    private readonly listing: ListAuditChains,
    private readonly verifying: VerifyAuditChain,
  ) {}

  @Handles(noteRefusal)
  note(input: InputOf<typeof noteRefusal>) {
    return this.noting.execute(input);
  }

  @Handles(listAuditChains)
  list() {
    return this.listing.execute();
  }

  @Handles(verifyAuditChain)
  verify({ chain }: InputOf<typeof verifyAuditChain>) {
    return this.verifying.execute(chain);
  }
}
