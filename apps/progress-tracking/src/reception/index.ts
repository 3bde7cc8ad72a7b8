export { ReceptionModule } from './reception.module.js';
