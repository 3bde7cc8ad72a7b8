export { Addresses, type Addressee } from './addresses.js';
export { Names } from './names.js';
export { NamingModule } from './naming.module.js';
