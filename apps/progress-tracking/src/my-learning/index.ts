export { MyLearningModule } from './my-learning.module.js';
