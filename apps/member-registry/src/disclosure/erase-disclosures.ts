import type { Subject } from '#contracts';
import type { EraseStep } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { DisclosureRepository } from './disclosure.repository.js';
import { DueDisclosures } from './due-disclosures.js';

/** Takes away what was disclosed of people who are erased: files first, so that none is forgotten. */
@Injectable()
export class EraseDisclosures implements EraseStep {
  constructor(
    private readonly disclosures: DisclosureRepository,
    private readonly due: DueDisclosures,
  ) {}

  /** A file that is being stored is waited for: taken away before it is there, it would come afterwards. */
  async erase(subjects: readonly Subject[]): Promise<'done' | 'waiting'> {
    const people = subjects.flatMap(({ person }) => person ?? []);
    await this.disclosures.cancel(people);
    const theirs = await this.disclosures.ofPeople(people);
    for (const disclosure of theirs.filter(({ due }) => !due)) {
      await this.due.removeFiles(disclosure);
      await this.disclosures.delete(disclosure._id);
    }
    return theirs.some(({ due }) => due) ? 'waiting' : 'done';
  }
}
