import { MunicipalityCode, SeatLoanId } from '#contracts';
import type { SeatLoan } from '#contracts/procurement';
import type { Loan } from '../seat-ledger/index.js';

export const loanView = ({ loan, lender, borrower, seats, on, state, returned }: Loan): SeatLoan => ({
  loan: SeatLoanId.parse(loan),
  lender: MunicipalityCode.parse(lender),
  borrower: MunicipalityCode.parse(borrower),
  seats,
  on,
  state,
  returned,
});
