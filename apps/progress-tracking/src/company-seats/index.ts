export { CompanySeatsModule } from './company-seats.module.js';
export { OwnSeats } from './own-seats.js';
