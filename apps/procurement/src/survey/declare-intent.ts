import { MunicipalityCode, type InputOf, type OutputOf } from '#contracts';
import type { declareIntent } from '#contracts/procurement';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Members } from '../members/index.js';
import { decideIntent, Purchases } from '../purchase/index.js';

/** Declares how many seats the municipality wants; what it declared before is replaced. */
@Injectable()
export class DeclareIntent {
  constructor(
    private readonly purchases: Purchases,
    private readonly members: Members,
  ) {}

  async execute({ purchase, ...wanted }: InputOf<typeof declareIntent>): Promise<OutputOf<typeof declareIntent>> {
    const municipality = MunicipalityCode.parse(requireTenant());
    // Unknown before anything else is said.
    await this.purchases.get(purchase, municipality);
    const municipalityName = await this.members.nameOf(municipality);
    return this.purchases.change(purchase, municipality, (read) =>
      decideIntent(read, { municipality, municipalityName, ...wanted }),
    );
  }
}
