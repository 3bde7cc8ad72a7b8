export { SeatAdditionModule } from './seat-addition.module.js';
