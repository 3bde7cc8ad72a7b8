export { DigestReaderModule } from './digest-reader.module.js';
export { rolesHeld } from './held-roles.js';
