import type { InputOf, OutputOf } from '#contracts';
import type { answerSeatLoan } from '#contracts/procurement';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Purchases } from '../purchase/index.js';
import { SeatLedgers } from '../seat-ledger/index.js';
import { loanView } from './loan-view.js';

/** Accepts an offer, by which the seats are lent, or declines it. */
@Injectable()
export class AnswerSeatLoan {
  constructor(
    private readonly purchases: Purchases,
    private readonly ledgers: SeatLedgers,
  ) {}

  async execute({
    purchase: id,
    loan,
    answer: kind,
  }: InputOf<typeof answerSeatLoan>): Promise<OutputOf<typeof answerSeatLoan>> {
    const member = requireTenant();
    const purchase = await this.purchases.get(id, member);
    const ledger = await this.ledgers.act(purchase, (read) => read.decideAnswer({ member, loan, kind }));
    return loanView(ledger.loanOf(loan, member));
  }
}
