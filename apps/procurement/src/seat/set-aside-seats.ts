import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { setAsideSeats } from '#contracts/procurement';
import { getProgramme } from '#contracts/progress';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { checkAllocated, checkPeriod, isBuyer, officeOf, Purchases } from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';

/** Sets seats aside for a programme of the municipality, once for its key. */
@Injectable()
export class SetAsideSeats {
  constructor(
    private readonly purchases: Purchases,
    private readonly ledgers: SeatLedgers,
    private readonly rpc: RpcClient,
  ) {}

  async execute(
    { purchase: id, key, programme, seats, on }: InputOf<typeof setAsideSeats>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof setAsideSeats>> {
    const office = officeOf(caller);
    const { municipality: member } = office;
    const purchase = await this.purchases.get(id, office);
    await this.rpc.call(getProgramme, { programme });
    checkAllocated(purchase);
    if (!isBuyer(purchase, member)) throw new DomainError('not-a-buyer');
    checkPeriod(purchase, on);
    await this.ledgers.act(purchase, (read) => read.decideAllotment({ member, key, programme, seats, on }));
    return { programme, seats, on };
  }
}
