export { PurchaseCaseModule } from './purchase-case.module.js';
