export { ApiTokenModule } from './api-token.module.js';
