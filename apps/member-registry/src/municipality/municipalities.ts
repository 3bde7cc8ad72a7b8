import { DomainError, isFictional, municipalityName } from '#contracts';
import { Inject, Injectable } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { AdmissionRepository } from './admission.repository.js';
import { inventMunicipality, parseMaster, type Municipality } from './municipality.domain.js';

/** Whether codes 99… exist here (`DEMO` is not 0). */
export const FICTIONAL_ALLOWED = Symbol('fictional codes allowed');

const list = (name: string) => parseMaster(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** The master list of the country's bodies, and which of them have been admitted. */
@Injectable()
export class Municipalities {
  private readonly real = list('./municipalities.csv');
  private readonly fictional = list('./fictional-municipalities.csv');

  constructor(
    @Inject(FICTIONAL_ALLOWED) readonly fictionalAllowed: boolean,
    private readonly admissions: AdmissionRepository,
  ) {}

  /** Whether this code may be used here at all; says nothing of whether it exists. */
  isUsable(code: string): boolean {
    return this.fictionalAllowed || !isFictional(code);
  }

  find(code: string): Municipality | null {
    if (!this.isUsable(code)) return null;
    return this.real.get(code) ?? this.fictional.get(code) ?? inventMunicipality(code);
  }

  /** All that the lists name and that may be used here, by code. */
  listed(): Municipality[] {
    const all = [...this.real.values(), ...(this.fictionalAllowed ? this.fictional.values() : [])];
    return all.sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  /** Name with its prefecture; the code where the list does not know it any more. */
  nameOf(code: string): string {
    const municipality = this.find(code);
    return municipality ? municipalityName(municipality) : code;
  }

  isAdmitted(code: string): Promise<boolean> {
    return this.admissions.has(code);
  }

  /** @throws DomainError `fictional-code`, `municipality-not-admitted`. */
  async checkAdmitted(code: string): Promise<void> {
    this.checkUsable(code);
    if (!(await this.isAdmitted(code))) throw new DomainError('municipality-not-admitted', { municipality: code });
  }

  /** @throws DomainError `fictional-code` for a code 99… where they are refused. */
  checkUsable(code: string): void {
    if (!this.isUsable(code)) throw new DomainError('fictional-code', { municipality: code });
  }
}
