export { Course, Lesson } from './course.js';
export { getCourse } from './get-course.v1.js';
export { listCourses } from './list-courses.v1.js';
export { publishCourse } from './publish-course.v1.js';
