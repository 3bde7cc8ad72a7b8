import { DomainError, type OutputOf } from '#contracts';
import type { inspectApplication } from '#contracts/progress';
import { inTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ApplicationRepository, findLink, type ApplicationDocument, type LinkPurpose } from '../application/index.js';
import { ProgrammeRepository, type ProgrammeDocument } from '../programme/index.js';
import { hashOf } from './link-code.js';

export type Seen = OutputOf<typeof inspectApplication>;

/** What a link leads to. */
export interface Linked {
  readonly application: ApplicationDocument;
  readonly programme: ProgrammeDocument;
  readonly purpose: LinkPurpose;
  readonly now: Date;
}

/** Applications as whoever holds a mailed link of them meets them: no account, no municipality asked for. */
@Injectable()
export class LinkedApplications {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly programmes: ProgrammeRepository,
  ) {}

  /**
   * Works on the application that a code leads to, within its municipality; once more when it was changed meanwhile.
   * @throws DomainError `wrong-link` when it is unknown, too old, or made for something else than one of `purposes`.
   */
  open<T>(code: string, purposes: readonly LinkPurpose[], work: (linked: Linked) => Promise<T>): Promise<T> {
    return retryWhenChanged(async () => {
      const now = new Date();
      const hash = hashOf(code);
      const application = await this.applications.findByLink(hash);
      const link = application && findLink(application.links, hash, now);
      if (!application || !link || !purposes.includes(link.purpose)) throw new DomainError('wrong-link');
      return inTenant(application.tenant, async () => {
        const programme = await this.programmes.find(application.programme);
        if (!programme) throw new DomainError('wrong-link');
        return work({ application, programme, purpose: link.purpose, now });
      });
    });
  }

  async see({ programme, purpose }: Linked, application: ApplicationDocument): Promise<Seen> {
    const { name, startsOn, endsOn } = programme;
    return {
      programme: { name, startsOn, endsOn },
      state: application.state,
      place: application.state === 'waiting' ? (await this.applications.ahead(application)) + 1 : null,
      offeredUntil: application.offeredUntil?.toISOString() ?? null,
      link: purpose,
    };
  }
}
