import type { Subject } from '#contracts';
import { crashPoint } from '#observability';
import type { EraseStep } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { Companies } from '../company/index.js';
import { PersonRepository } from './person.repository.js';

/** The last of people that goes: with it goes what they were called by. */
@Injectable()
export class ErasePersonDocuments implements EraseStep {
  constructor(
    private readonly people: PersonRepository,
    private readonly companies: Companies,
  ) {}

  async erase(subjects: readonly Subject[]): Promise<'done'> {
    const ids = subjects.flatMap(({ person }) => person ?? []);
    const theirs = [...new Set((await this.people.findForDesk(ids)).flatMap(({ company }) => company?.company ?? []))];
    const left = new Set(await this.people.companiesInUse(theirs, ids));
    await this.companies.forget(theirs.filter((company) => !left.has(company)));
    await this.people.delete(ids);
    crashPoint('person-gone-before-noted');
    return 'done';
  }
}
