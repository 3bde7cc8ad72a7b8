export { pageStyle } from './page-style.js';
export { PdfModule } from './pdf.module.js';
export { Pdf } from './pdf.js';
