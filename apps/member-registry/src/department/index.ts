export { DepartmentModule } from './department.module.js';
export { Departments } from './departments.js';
