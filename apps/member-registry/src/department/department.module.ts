import { Module } from '@nestjs/common';
import { DepartmentRepository } from './department.repository.js';
import { Departments } from './departments.js';

@Module({ providers: [DepartmentRepository, Departments], exports: [Departments] })
export class DepartmentModule {}
