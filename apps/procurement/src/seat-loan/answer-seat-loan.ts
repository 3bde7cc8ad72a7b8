import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { answerSeatLoan } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { officeOf, Purchases } from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';
import { loanView } from './loan-view.js';

/** Accepts an offer, by which the seats are lent, or declines it. */
@Injectable()
export class AnswerSeatLoan {
  constructor(
    private readonly purchases: Purchases,
    private readonly ledgers: SeatLedgers,
  ) {}

  async execute(
    { purchase: id, loan, answer: kind }: InputOf<typeof answerSeatLoan>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof answerSeatLoan>> {
    const office = officeOf(caller);
    const { municipality: member } = office;
    const purchase = await this.purchases.get(id, office);
    const ledger = await this.ledgers.act(purchase, (read) => read.decideAnswer({ member, loan, kind }));
    return loanView(ledger.loanOf(loan, member));
  }
}
