import { DepartmentId, DomainError, type InputOf, type OutputOf } from '#contracts';
import type { listPostings } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Departments } from '../department/index.js';
import { PersonRepository, postingsOf } from '../person/index.js';

/** Where a member of staff was and is. */
@Injectable()
export class ListPostings {
  constructor(
    private readonly people: PersonRepository,
    private readonly departments: Departments,
  ) {}

  async execute({ person }: InputOf<typeof listPostings>): Promise<OutputOf<typeof listPostings>> {
    const [known] = await this.people.findAll([person]);
    if (!known) throw new DomainError('unknown-person');
    const postings = postingsOf(known);
    const paths = await this.departments.pathsOf(postings.flatMap(({ department }) => department ?? []));
    return {
      postings: postings.map(({ department, ...posting }) => ({
        ...posting,
        department: department === null ? null : DepartmentId.parse(department),
        path: paths.get(department ?? '') ?? [],
      })),
    };
  }
}
