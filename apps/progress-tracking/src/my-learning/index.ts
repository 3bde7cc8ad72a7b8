export { lessonStates } from './lesson-state.domain.js';
export { MyEnrolments } from './my-enrolments.js';
export { MyLearningModule } from './my-learning.module.js';
