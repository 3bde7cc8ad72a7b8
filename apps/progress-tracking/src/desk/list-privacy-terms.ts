import type { OutputOf } from '#contracts';
import type { listPrivacyTerms } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { privacyOf, ProgrammeRepository } from '../programme/index.js';

/** What the municipality's programmes say of purposes, organs and retention, each said once. */
@Injectable()
export class ListPrivacyTerms {
  constructor(private readonly programmes: ProgrammeRepository) {}

  async execute(): Promise<OutputOf<typeof listPrivacyTerms>> {
    const terms = (await this.programmes.all()).map(privacyOf);
    const said = <T>(pick: (one: (typeof terms)[number]) => T | null): T[] =>
      [...new Set(terms.flatMap((one) => pick(one) ?? []))].toSorted() as T[];
    return {
      purposes: said(({ purpose }) => purpose),
      organs: said(({ organ }) => organ),
      retentionYears: said(({ retentionYears }) => retentionYears).toSorted((a, b) => a - b),
    };
  }
}
