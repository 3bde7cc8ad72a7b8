export { InvoiceModule } from './invoice.module.js';
export { Invoices } from './invoices.js';
