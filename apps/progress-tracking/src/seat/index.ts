export { SeatModule } from './seat.module.js';
export { SeatRepository } from './seat.repository.js';
export type { SeatDocument } from './seat.schema.js';
