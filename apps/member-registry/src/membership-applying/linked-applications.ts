import { DomainError, type OutputOf } from '#contracts';
import type { inspectMembershipApplication } from '#contracts/registry';
import { hashOfLink } from '#mail';
import { Injectable } from '@nestjs/common';
import {
  MembershipApplicationRepository,
  type MembershipApplicationDocument,
} from '../membership-application/index.js';
import { Municipalities } from '../municipality/index.js';

export type Seen = OutputOf<typeof inspectMembershipApplication>;

/** Applications as whoever holds a mailed link of them meets them. */
@Injectable()
export class LinkedApplications {
  constructor(
    private readonly applications: MembershipApplicationRepository,
    private readonly municipalities: Municipalities,
  ) {}

  /** @throws DomainError `wrong-link` for one that never was or is too old. */
  async get(code: string): Promise<MembershipApplicationDocument> {
    const hash = hashOfLink(code);
    const found = await this.applications.findByLink(hash);
    const works = found?.links.some((link) => link.hash === hash && link.expiresAt > new Date());
    if (!found || !works) throw new DomainError('wrong-link');
    return found;
  }

  see({ request, municipality, state, reason }: MembershipApplicationDocument): Seen {
    return { request, municipalityName: this.municipalities.nameOf(municipality), state, reason };
  }
}
