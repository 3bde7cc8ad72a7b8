export { FailureModule } from './failure.module.js';
