export { NetworkOfficialModule } from './network-official.module.js';
