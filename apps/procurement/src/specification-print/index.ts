export { SpecificationPrintModule } from './specification-print.module.js';
