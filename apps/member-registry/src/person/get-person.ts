import { DomainError, type InputOf, type OutputOf, type Reach } from '#contracts';
import { getLearningOf } from '#contracts/progress';
import type { getPerson } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { PersonViews } from './person-views.js';
import { PersonRepository } from './person.repository.js';

/** A person within the caller's reach, with what they learn. */
@Injectable()
export class GetPerson {
  constructor(
    private readonly people: PersonRepository,
    private readonly views: PersonViews,
    private readonly rpc: RpcClient,
  ) {}

  async execute({ person }: InputOf<typeof getPerson>, reach: Reach): Promise<OutputOf<typeof getPerson>> {
    const found = await this.people.findWithin(person, await this.views.within(reach));
    const [view] = found ? await this.views.of([found], reach) : [];
    if (!view) throw new DomainError('unknown-person');
    const { enrolments } = await this.rpc.call(getLearningOf, { person });
    const audience = { departments: 'staff', company: 'company' }[reach.to as string];
    return { ...view, enrolments: enrolments.filter((one) => audience === undefined || one.audience === audience) };
  }
}
