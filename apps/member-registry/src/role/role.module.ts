import { Module } from '@nestjs/common';
import { CompanyModule } from '../company/index.js';
import { DepartmentModule } from '../department/index.js';
import { PersonModule } from '../person/index.js';
import { GrantRole } from './grant-role.js';
import { LendRole } from './lend-role.js';
import { ListAccounts } from './list-accounts.js';
import { RevokeRole } from './revoke-role.js';
import { RoleController } from './role.controller.js';
import { RoleScopes } from './role-scopes.js';

@Module({
  imports: [PersonModule, DepartmentModule, CompanyModule],
  controllers: [RoleController],
  providers: [RoleScopes, GrantRole, LendRole, RevokeRole, ListAccounts],
  exports: [RoleScopes],
})
export class RoleModule {}
