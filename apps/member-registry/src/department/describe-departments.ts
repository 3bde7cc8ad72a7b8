import { DepartmentId, type InputOf, type OutputOf } from '#contracts';
import type { describeDepartments } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Departments } from './departments.js';

/** Names of departments for a list that another service makes. */
@Injectable()
export class DescribeDepartments {
  constructor(private readonly departments: Departments) {}

  async execute({ departments }: InputOf<typeof describeDepartments>): Promise<OutputOf<typeof describeDepartments>> {
    const paths = await this.departments.pathsOf(departments);
    return {
      departments: [...paths]
        .filter(([, path]) => path.length > 0)
        .map(([department, path]) => ({ department: DepartmentId.parse(department), path })),
    };
  }
}
