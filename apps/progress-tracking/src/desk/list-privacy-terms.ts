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
    return {
      purposes: once(terms.flatMap(({ purpose }) => purpose ?? [])).toSorted(),
      organs: once(terms.flatMap(({ organ }) => organ ?? [])).toSorted(),
      retentionYears: once(terms.flatMap(({ retentionYears }) => retentionYears ?? [])).toSorted((a, b) => a - b),
    };
  }
}

const once = <T>(values: readonly T[]): T[] => [...new Set(values)];
