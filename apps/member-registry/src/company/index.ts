export { Companies, type CompanyInRow } from './companies.js';
export { CompanyModule } from './company.module.js';
