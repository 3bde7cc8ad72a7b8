export { Office } from './office.js';
export { OfficeModule } from './office.module.js';
