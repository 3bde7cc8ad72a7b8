export { ForgettingModule } from './forgetting.module.js';
