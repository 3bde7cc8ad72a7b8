export { CompanySeatsModule } from './company-seats.module.js';
