export { SendLogModule } from './send-log.module.js';
