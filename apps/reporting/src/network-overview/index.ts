export { NetworkOverviewModule } from './network-overview.module.js';
