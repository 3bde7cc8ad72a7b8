export { traitsOfCompany } from './company-traits.domain.js';
export { Companies, type CompanyInRow } from './companies.js';
export { CompanyModule } from './company.module.js';
export { CompanyRepository } from './company.repository.js';
export type { CompanyDocument } from './company.schema.js';
