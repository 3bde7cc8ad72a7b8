import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { inspectCompanyCheck } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { Names } from '../naming/index.js';
import { OpenedCompanyCheck } from './opened-company-check.js';

/** Shows a company whom it is asked about, and nothing else of them; answered, nothing at all. */
@Injectable()
export class InspectCompanyCheck {
  constructor(
    private readonly opened: OpenedCompanyCheck,
    private readonly names: Names,
  ) {}

  execute({ link }: InputOf<typeof inspectCompanyCheck>): Promise<OutputOf<typeof inspectCompanyCheck>> {
    return this.opened.within(link, async ({ check: { answer, person, day, until }, agreement }) => {
      if (answer) throw new DomainError('company-check-answered');
      const [municipality, people] = await Promise.all([this.names.municipality(), this.names.people([person])]);
      const { company, startedOn, saidOn: agreedOn } = agreement;
      const name = people.get(person)?.name ?? '';
      return {
        municipality,
        company: company ?? '',
        person: name,
        startedOn,
        day,
        agreedOn,
        until: (until ?? new Date()).toISOString(),
      };
    });
  }
}
