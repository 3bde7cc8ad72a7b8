import { DomainError } from '#contracts';
import type { Disclosure } from '#contracts/privacy';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { DisclosureViews } from './disclosure-views.js';
import { DisclosureRepository } from './disclosure.repository.js';
import type { DisclosureDocument } from './disclosure.schema.js';
import { DueDisclosures } from './due-disclosures.js';

type Asked = Pick<
  DisclosureDocument,
  '_id' | 'person' | 'own' | 'reference' | 'receivedOn' | 'requestedBy' | 'requestedAt'
>;

/** As many files of one municipality may be waited for. */
const WAITING_LIMIT = 100;

/** Has the file of a person's records made, once for the id; again when it was made and is gone. */
@Injectable()
export class AskForRecord {
  constructor(
    private readonly disclosures: DisclosureRepository,
    private readonly due: DueDisclosures,
    private readonly views: DisclosureViews,
  ) {}

  async execute(asked: Asked): Promise<Disclosure> {
    const { _id } = asked;
    const before = await this.disclosures.find(_id);
    if (!before?.due && !before?.fileHash) {
      if ((await this.disclosures.countDue()) >= WAITING_LIMIT) throw new DomainError('busy');
      const marks = { due: true, asked: 0, fileName: null, readyAt: null, expiresAt: null } as const;
      await this.disclosures.start({ ...asked, tenant: requireTenant(), ...marks });
    }
    const stored = await this.disclosures.find(_id);
    if (!stored) throw new DomainError('changed-meanwhile');
    if (stored.due) await this.due.queue(stored);
    return this.views.one(stored);
  }
}
