import { DomainError } from '#contracts';
import type { Audience } from '#contracts';
import { Injectable } from '@nestjs/common';
import { isClosed, planOf, privacyOf, ProgrammeRepository, type ProgrammeDocument } from '../programme/index.js';
import { takesApplications } from './application.domain.js';

/** Programmes as applicants meet them. */
@Injectable()
export class OpenApplications {
  constructor(private readonly programmes: ProgrammeRepository) {}

  /**
   * A programme that takes applications of this audience today.
   * @throws DomainError `unknown-programme`, `other-audience`, `programme-closed`, `applications-not-open`.
   */
  async get(id: string, audience: Audience, now: Date): Promise<ProgrammeDocument> {
    const programme = await this.programmes.find(id);
    if (!programme) throw new DomainError('unknown-programme');
    if (programme.audience !== audience) throw new DomainError('other-audience');
    this.check(programme, now);
    return programme;
  }

  /** @throws DomainError `programme-closed`, `applications-not-open`. */
  check(programme: ProgrammeDocument, now: Date): void {
    if (isClosed(programme)) throw new DomainError('programme-closed');
    if (!takesApplications(planOf(programme).applications, now)) throw new DomainError('applications-not-open');
  }

  /** @throws DomainError `notice-outdated` when another than the present notice was read. */
  checkNotice(programme: ProgrammeDocument, notice: string | null): void {
    if (privacyOf(programme).notice !== notice) throw new DomainError('notice-outdated');
  }
}
