export { GradingModule } from './grading.module.js';
