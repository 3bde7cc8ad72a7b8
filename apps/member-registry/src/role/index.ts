export { RoleModule } from './role.module.js';
export { RoleScopes } from './role-scopes.js';
