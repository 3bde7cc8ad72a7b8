export { NetworkPageModule } from './network-page.module.js';
