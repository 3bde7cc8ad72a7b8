import type { AllowedCaller, InputOf } from '#contracts';
import { answerSeatLoan, listSeatLoans, offerSeats, returnSeats } from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AnswerSeatLoan } from './answer-seat-loan.js';
import { ListSeatLoans } from './list-seat-loans.js';
import { OfferSeats } from './offer-seats.js';
import { ReturnSeats } from './return-seats.js';

@Controller()
export class SeatLoanController {
  constructor(
    private readonly offering: OfferSeats,
    private readonly answering: AnswerSeatLoan,
    private readonly returning: ReturnSeats,
    private readonly listing: ListSeatLoans,
  ) {}

  @Handles(offerSeats)
  offer(input: InputOf<typeof offerSeats>, caller?: AllowedCaller) {
    return this.offering.execute(input, caller);
  }

  @Handles(answerSeatLoan)
  answer(input: InputOf<typeof answerSeatLoan>, caller?: AllowedCaller) {
    return this.answering.execute(input, caller);
  }

  @Handles(returnSeats)
  giveBack(input: InputOf<typeof returnSeats>, caller?: AllowedCaller) {
    return this.returning.execute(input, caller);
  }

  @Handles(listSeatLoans)
  list(input: InputOf<typeof listSeatLoans>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }
}
