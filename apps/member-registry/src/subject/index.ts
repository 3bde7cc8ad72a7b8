export { SubjectModule } from './subject.module.js';
export { Subjects } from './subjects.js';
