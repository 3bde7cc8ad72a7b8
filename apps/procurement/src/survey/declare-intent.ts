import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { declareIntent } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { Members } from '../members/index.js';
import { decideIntent, officeOf, Purchases } from '../purchase/index.js';

/** Declares how many seats the municipality wants; what it declared before is replaced. */
@Injectable()
export class DeclareIntent {
  constructor(
    private readonly purchases: Purchases,
    private readonly members: Members,
  ) {}

  async execute(
    { purchase, ...wanted }: InputOf<typeof declareIntent>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof declareIntent>> {
    const office = officeOf(caller);
    const { municipality } = office;
    // Unknown before anything else is said.
    await this.purchases.get(purchase, office);
    const municipalityName = await this.members.nameOf(municipality);
    return this.purchases.change(purchase, office, (read) =>
      decideIntent(read, { municipality, municipalityName, ...wanted }),
    );
  }
}
