export { Names } from './names.js';
export { NamingModule } from './naming.module.js';
