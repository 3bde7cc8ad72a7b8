import { DepartmentId, type OutputOf } from '#contracts';
import { listDepartments } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { Departments } from './departments.js';

@Controller()
export class DepartmentController {
  constructor(private readonly departments: Departments) {}

  @Handles(listDepartments)
  async list(): Promise<OutputOf<typeof listDepartments>> {
    const standing = await this.departments.standing();
    return {
      departments: standing.map(({ _id, name, parent }) => ({
        department: DepartmentId.parse(_id),
        name,
        parent: parent === null ? null : DepartmentId.parse(parent),
      })),
    };
  }
}
