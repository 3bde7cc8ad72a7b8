import { DomainError, type InputOf, type OutputOf, type Reach } from '#contracts';
import { getOutcomesOf } from '#contracts/outcomes';
import { getLearningOf } from '#contracts/progress';
import type { getPerson } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { PersonViews } from './person-views.js';
import { PersonRepository } from './person.repository.js';

type Learning = OutputOf<typeof getLearningOf>;
type Outcomes = Omit<OutputOf<typeof getOutcomesOf>['outcomes'][number], 'enrolment'>;
const none: Outcomes = { placements: [], workplaceUses: [] };
/** As many as `get-outcomes-of` takes; nobody is enrolled in as many programmes. */
const AT_MOST = 200;

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
    const outcomes = await this.outcomesOf(enrolments, reach);
    const audience = { departments: 'staff', company: 'company' }[reach.to as string];
    return {
      ...view,
      enrolments: enrolments
        .filter((one) => audience === undefined || one.audience === audience)
        .map(({ funding, ...one }) => ({
          ...one,
          ...(reach.to === 'municipality' && { funding }),
          ...(outcomes.get(one.enrolment) ?? none),
        })),
    };
  }

  /** What was recorded of enrolments; managers and companies are told how far somebody is, and no more. */
  private async outcomesOf(enrolments: Learning['enrolments'], reach: Reach): Promise<ReadonlyMap<string, Outcomes>> {
    if (reach.to !== 'municipality' || enrolments.length === 0) return new Map();
    const asked = enrolments.slice(0, AT_MOST).map(({ enrolment }) => enrolment);
    const { outcomes } = await this.rpc.call(getOutcomesOf, { enrolments: asked });
    return new Map(outcomes.map(({ enrolment, ...recorded }) => [enrolment, recorded]));
  }
}
