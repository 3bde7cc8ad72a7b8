export { PriceHistoryModule } from './price-history.module.js';
