export { ProgrammeCopyModule } from './programme-copy.module.js';
