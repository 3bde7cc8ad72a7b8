import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { agreeSpecification } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { decideAgreement, officeOf, Purchases } from '../purchase/index.js';

@Injectable()
export class AgreeSpecification {
  constructor(private readonly purchases: Purchases) {}

  execute(
    { purchase, specification: version }: InputOf<typeof agreeSpecification>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof agreeSpecification>> {
    const office = officeOf(caller);
    const { municipality } = office;
    return this.purchases.change(purchase, office, (read, now) =>
      decideAgreement(read, { municipality, version }, now),
    );
  }
}
