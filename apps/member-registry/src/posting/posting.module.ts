import { Module } from '@nestjs/common';
import { DepartmentModule } from '../department/index.js';
import { PersonModule } from '../person/index.js';
import { ListDepartmentPeople } from './list-department-people.js';
import { ListPostings } from './list-postings.js';
import { PostingController } from './posting.controller.js';

@Module({
  imports: [DepartmentModule, PersonModule],
  controllers: [PostingController],
  providers: [ListPostings, ListDepartmentPeople],
})
export class PostingModule {}
