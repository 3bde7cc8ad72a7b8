import { Module } from '@nestjs/common';
import { CompanyModule } from '../company/index.js';
import { DepartmentModule } from '../department/index.js';
import { FindPeople } from './find-people.js';
import { KeepPeople } from './keep-people.js';
import { ListPeople } from './list-people.js';
import { PersonController } from './person.controller.js';
import { PersonRepository } from './person.repository.js';

@Module({
  imports: [DepartmentModule, CompanyModule],
  controllers: [PersonController],
  providers: [PersonRepository, KeepPeople, ListPeople, FindPeople],
  exports: [PersonRepository, KeepPeople],
})
export class PersonModule {}
