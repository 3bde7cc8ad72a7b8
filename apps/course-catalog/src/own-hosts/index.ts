export { OwnHostsModule } from './own-hosts.module.js';
export { OwnHostsRepository } from './own-hosts.repository.js';
