export { NewsStopModule } from './news-stop.module.js';
