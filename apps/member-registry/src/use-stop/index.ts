export { UseStopModule } from './use-stop.module.js';
