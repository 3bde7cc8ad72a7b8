export { SeatModule } from './seat.module.js';
