import { DomainError, isFictional, type InputOf, type OutputOf } from '#contracts';
import type { getMunicipality } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Municipalities } from './municipalities.js';

/** A body of the master list, admitted or not. */
@Injectable()
export class GetMunicipality {
  constructor(private readonly municipalities: Municipalities) {}

  async execute({ code }: InputOf<typeof getMunicipality>): Promise<OutputOf<typeof getMunicipality>> {
    const municipality = this.municipalities.find(code);
    if (!municipality) throw new DomainError('unknown-municipality');
    const admitted = await this.municipalities.isAdmitted(code);
    return { ...municipality, code, admitted, fictional: isFictional(code) };
  }
}
