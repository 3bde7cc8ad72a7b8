export { CourseFileModule } from './course-file.module.js';
export { CourseFileRepository } from './course-file.repository.js';
export { fileView } from './file-view.js';
