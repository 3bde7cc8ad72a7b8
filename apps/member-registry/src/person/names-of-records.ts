import { Injectable } from '@nestjs/common';
import { Companies } from '../company/index.js';
import { Departments } from '../department/index.js';
import type { PersonDocument } from './person.schema.js';

/** What departments and companies in people's records are called. */
@Injectable()
export class NamesOfRecords {
  constructor(
    private readonly departments: Departments,
    private readonly companies: Companies,
  ) {}

  async of(collection: string, documents: readonly object[]): Promise<Record<string, string>> {
    if (collection !== 'people') return {};
    const people = documents as readonly Pick<PersonDocument, 'staff' | 'company' | 'postings'>[];
    const [paths, companies] = await Promise.all([
      this.departments.pathsOf(people.flatMap((person) => departmentsOf(person))),
      this.companies.find(people.flatMap(({ company }) => company?.company ?? [])),
    ]);
    return Object.fromEntries([
      ...[...paths].flatMap(([id, path]) => [
        [`staff.department/${id}`, path.join(' ')],
        [`postings.department/${id}`, path.join(' ')],
      ]),
      ...[...companies].map(([id, { name }]) => [`company.company/${id}`, name]),
    ]) as Record<string, string>;
  }
}

const departmentsOf = ({ staff, postings = [] }: Pick<PersonDocument, 'staff' | 'postings'>): string[] =>
  [staff?.department, ...postings.map(({ department }) => department)].filter((id) => typeof id === 'string');
