export { CopyingModule } from './copying.module.js';
