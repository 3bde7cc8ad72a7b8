import { Module } from '@nestjs/common';
import { CompanyModule } from '../company/index.js';
import { DepartmentModule } from '../department/index.js';
import { FindPeople } from './find-people.js';
import { FindPeopleWithin } from './find-people-within.js';
import { KeepPeople } from './keep-people.js';
import { ListPeople } from './list-people.js';
import { PersonController } from './person.controller.js';
import { PersonRepository } from './person.repository.js';

@Module({
  imports: [DepartmentModule, CompanyModule],
  controllers: [PersonController],
  providers: [PersonRepository, KeepPeople, ListPeople, FindPeople, FindPeopleWithin],
  exports: [PersonRepository, KeepPeople],
})
export class PersonModule {}
