export type { Addition, Ledger, Loan, Use } from './ledger.domain.js';
export { SeatLedgerModule } from './seat-ledger.module.js';
export { SeatLedgers } from './seat-ledgers.js';
