import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { findConfirmers } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { Enrolments } from '../enrolment/index.js';
import { Addresses } from '../naming/index.js';
import { houseOf } from './confirmation.domain.js';
import { Confirmers } from './confirmers.js';

/** Who can be asked to confirm a learner's uses at work. */
@Injectable()
export class FindConfirmers {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly confirmers: Confirmers,
    private readonly addresses: Addresses,
  ) {}

  async execute(
    { enrolmentId }: InputOf<typeof findConfirmers>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof findConfirmers>> {
    const { person } = await this.enrolments.getFor(caller, enrolmentId);
    const [managers, own] = await Promise.all([this.confirmers.managersOf(person), this.addresses.of(person)]);
    return {
      managers: managers.map(({ account, name, role }) => ({ account, name, role })),
      addressesEndWith: houseOf(own.email),
    };
  }
}
