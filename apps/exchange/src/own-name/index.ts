export { OwnName } from './own-name.js';
export { OwnNameModule } from './own-name.module.js';
