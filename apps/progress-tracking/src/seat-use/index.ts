export { SeatUseModule } from './seat-use.module.js';
