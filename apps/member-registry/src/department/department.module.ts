import { Module } from '@nestjs/common';
import { DepartmentController } from './department.controller.js';
import { DepartmentRepository } from './department.repository.js';
import { Departments } from './departments.js';

@Module({ controllers: [DepartmentController], providers: [DepartmentRepository, Departments], exports: [Departments] })
export class DepartmentModule {}
