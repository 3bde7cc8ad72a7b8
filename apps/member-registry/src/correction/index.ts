export { CorrectionModule } from './correction.module.js';
