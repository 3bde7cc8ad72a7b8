import { Module } from '@nestjs/common';
import { CompanyModule } from '../company/index.js';
import { DepartmentModule } from '../department/index.js';
import { DescribePeople } from './describe-people.js';
import { ErasePersonDocuments } from './erase-person-documents.js';
import { DescribeLearners } from './describe-learners.js';
import { FindPeopleWithin } from './find-people-within.js';
import { GetPerson } from './get-person.js';
import { GroupPeople } from './group-people.js';
import { KeepPeople } from './keep-people.js';
import { ListPeople } from './list-people.js';
import { NamesOfRecords } from './names-of-records.js';
import { PersonViews } from './person-views.js';
import { PersonController } from './person.controller.js';
import { PersonRepository } from './person.repository.js';
import { SearchPeople } from './search-people.js';

@Module({
  imports: [DepartmentModule, CompanyModule],
  controllers: [PersonController],
  providers: [
    PersonRepository,
    PersonViews,
    KeepPeople,
    ListPeople,
    SearchPeople,
    GetPerson,
    DescribeLearners,
    FindPeopleWithin,
    DescribePeople,
    GroupPeople,
    ErasePersonDocuments,
    NamesOfRecords,
  ],
  exports: [PersonRepository, PersonViews, KeepPeople, ErasePersonDocuments, NamesOfRecords],
})
export class PersonModule {}
