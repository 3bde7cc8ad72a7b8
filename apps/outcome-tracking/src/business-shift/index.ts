export { BusinessShiftModule } from './business-shift.module.js';
export { BusinessShiftRepository } from './business-shift.repository.js';
