export { CompanyProfileModule } from './company-profile.module.js';
