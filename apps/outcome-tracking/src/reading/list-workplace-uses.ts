import { EnrolmentId, PersonId, type InputOf, type OutputOf } from '#contracts';
import type { listWorkplaceUses } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { Enrolments } from '../enrolment/index.js';
import { Names } from '../naming/index.js';
import { OutcomeRepository } from '../outcome/index.js';
import { UseViews } from './use-views.js';

/** Who uses at work what they learned in a programme. */
@Injectable()
export class ListWorkplaceUses {
  constructor(
    private readonly outcomes: OutcomeRepository,
    private readonly enrolments: Enrolments,
    private readonly names: Names,
    private readonly views: UseViews,
  ) {}

  async execute({
    programme,
    cursor = '',
    limit,
  }: InputOf<typeof listWorkplaceUses>): Promise<OutputOf<typeof listWorkplaceUses>> {
    // Unknown here, it is refused.
    await this.names.programme(programme);
    const found = await this.outcomes.listWithUses(programme, cursor, limit + 1);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const known = await this.enrolments.find(page.map(({ _id }) => EnrolmentId.parse(_id)));
    const [people, uses] = await Promise.all([
      this.names.people([...known.values()].map(({ person }) => person)),
      this.views.of(page),
    ]);
    return {
      items: page.flatMap(({ _id }, place) => {
        const person = known.get(_id)?.person;
        if (!person) return [];
        const { name = '', group = [] } = people.get(person) ?? {};
        return [
          { enrolment: EnrolmentId.parse(_id), person: PersonId.parse(person), name, group, uses: uses[place] ?? [] },
        ];
      }),
      nextCursor: found.length > limit && last ? last._id : null,
    };
  }
}
