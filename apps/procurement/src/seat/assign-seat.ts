import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { assignSeat } from '#contracts/procurement';
import { describePeople } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { checkAllocated, checkPeriod, isBuyer, officeOf, Purchases } from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';
import { useView } from './use-view.js';

/** Gives somebody of the municipality a seat, once: who has one keeps it. */
@Injectable()
export class AssignSeat {
  constructor(
    private readonly purchases: Purchases,
    private readonly ledgers: SeatLedgers,
    private readonly rpc: RpcClient,
  ) {}

  async execute(
    { purchase: id, key, person, on }: InputOf<typeof assignSeat>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof assignSeat>> {
    const office = officeOf(caller);
    const { municipality: member } = office;
    const purchase = await this.purchases.get(id, office);
    const { people } = await this.rpc.call(describePeople, { people: [person] });
    if (people.length === 0) throw new DomainError('unknown-person');
    checkAllocated(purchase);
    if (!isBuyer(purchase, member)) throw new DomainError('not-a-buyer');
    checkPeriod(purchase, on);
    const act = { member, key, person, programme: null, on };
    const ledger = await this.ledgers.act(purchase, (read) => read.decideAssignment(act));
    return useView(ledger.useOf(act));
  }
}
