import { DepartmentId, type InputOf, type OutputOf } from '#contracts';
import { describeDepartments, listDepartments } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { Departments } from './departments.js';
import { DescribeDepartments } from './describe-departments.js';

@Controller()
export class DepartmentController {
  constructor(
    private readonly departments: Departments,
    private readonly describing: DescribeDepartments,
  ) {}

  @Handles(describeDepartments)
  describe(input: InputOf<typeof describeDepartments>) {
    return this.describing.execute(input);
  }

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
