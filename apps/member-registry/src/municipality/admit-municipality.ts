import { DomainError, isFictional, municipalityName, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { admitMunicipality } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { AdmissionRepository } from './admission.repository.js';
import { Municipalities } from './municipalities.js';

/** Admits a body of the master list, once. */
@Injectable()
export class AdmitMunicipality {
  constructor(
    private readonly municipalities: Municipalities,
    private readonly admissions: AdmissionRepository,
  ) {}

  async execute(
    { code }: InputOf<typeof admitMunicipality>,
    caller: Caller | undefined,
  ): Promise<OutputOf<typeof admitMunicipality>> {
    if (caller?.scopes.includes('fictional-only') && !isFictional(code)) throw new DomainError('forbidden');
    this.municipalities.checkUsable(code);
    const municipality = this.municipalities.find(code);
    if (!municipality) throw new DomainError('unknown-municipality');
    const by = caller?.account ?? caller?.service ?? 'unknown';
    const admitted = (await this.admissions.add(code, by, new Date())) ? 'now' : 'already';
    return { code, name: municipalityName(municipality), admitted };
  }
}
