import { dayInJapan, DomainError, type InputOf, type OutputOf } from '#contracts';
import type { getPrivacyNotice } from '#contracts/progress';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { privacyOf, ProgrammeRepository } from '../programme/index.js';
import { isAnnounced } from './announced.js';

/** The privacy notice of a programme that is announced: what its applicants consent to. */
@Injectable()
export class GetPrivacyNotice {
  constructor(private readonly programmes: ProgrammeRepository) {}

  async execute({
    municipality,
    programme: id,
  }: InputOf<typeof getPrivacyNotice>): Promise<OutputOf<typeof getPrivacyNotice>> {
    const programme = await inTenant(municipality, () => this.programmes.find(id));
    if (!programme || !isAnnounced(programme, dayInJapan(new Date()))) throw new DomainError('unknown-programme');
    return { notice: privacyOf(programme).notice, text: programme.noticeText ?? null };
  }
}
