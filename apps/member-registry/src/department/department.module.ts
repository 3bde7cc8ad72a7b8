import { Module } from '@nestjs/common';
import { DepartmentController } from './department.controller.js';
import { DepartmentRepository } from './department.repository.js';
import { Departments } from './departments.js';
import { DescribeDepartments } from './describe-departments.js';

@Module({
  controllers: [DepartmentController],
  providers: [DepartmentRepository, Departments, DescribeDepartments],
  exports: [Departments],
})
export class DepartmentModule {}
