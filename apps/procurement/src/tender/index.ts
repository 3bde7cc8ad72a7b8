export { TenderModule } from './tender.module.js';
