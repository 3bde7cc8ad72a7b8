export { SeatLoanModule } from './seat-loan.module.js';
