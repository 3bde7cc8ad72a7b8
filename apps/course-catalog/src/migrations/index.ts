export { searchedCourses } from './searched-courses.js';
export { splitVersions } from './split-versions.js';
