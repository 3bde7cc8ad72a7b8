import { MunicipalityCode, type InputOf, type OutputOf } from '#contracts';
import type { agreeSpecification } from '#contracts/procurement';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { decideAgreement, Purchases } from '../purchase/index.js';

@Injectable()
export class AgreeSpecification {
  constructor(private readonly purchases: Purchases) {}

  execute({
    purchase,
    specification: version,
  }: InputOf<typeof agreeSpecification>): Promise<OutputOf<typeof agreeSpecification>> {
    const municipality = MunicipalityCode.parse(requireTenant());
    return this.purchases.change(purchase, municipality, (read, now) =>
      decideAgreement(read, { municipality, version }, now),
    );
  }
}
