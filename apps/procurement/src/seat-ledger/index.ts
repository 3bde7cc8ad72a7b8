export { Ledger, stateOfUse, type Addition, type Loan, type SeatAct, type Use } from './ledger.domain.js';
export { SeatLedgerModule } from './seat-ledger.module.js';
export { SeatLedgers } from './seat-ledgers.js';
