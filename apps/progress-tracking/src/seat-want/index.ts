export { PurchasedSeats, type GivenBack, type SeatUser } from './purchased-seats.js';
export { SeatWantModule } from './seat-want.module.js';
export { SeatWantRepository, wantId } from './seat-want.repository.js';
export type { SeatWantDocument } from './seat-want.schema.js';
