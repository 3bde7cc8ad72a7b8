export { FileRegisterModule } from './file-register.module.js';
