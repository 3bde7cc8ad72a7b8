import { dayInJapan, DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { recordShiftStage } from '#contracts/outcomes';
import { groupPeople } from '#contracts/registry';
import { Events, RpcClient } from '#messaging';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Enrolments } from '../enrolment/index.js';
import { decideStage } from './business-shift.domain.js';
import { BusinessShiftRepository } from './business-shift.repository.js';

/** Keeps how far the company of an enrolment is with 業態転換, from whom it is known and when that was checked. */
@Injectable()
export class RecordShiftStage {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly rpc: RpcClient,
    private readonly shifts: BusinessShiftRepository,
    private readonly events: Events,
  ) {}

  async execute(
    { enrolmentId, checkedOn, ...report }: InputOf<typeof recordShiftStage>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof recordShiftStage>> {
    const { programme, person, audience, blocked } = await this.enrolments.seenBy(caller, enrolmentId);
    if (audience !== 'company') throw new DomainError('no-company');
    // The stage is the company's: what its person says to the privacy notice does not matter.
    if (blocked === 'programme-closed') throw new DomainError(blocked);
    const { groups, of } = await this.rpc.call(groupPeople, { audience, people: [person] });
    const company = groups[of[0] ?? -1];
    if (!company) throw new DomainError('no-company');
    const now = new Date();
    const name = company.label.at(-1) ?? '';
    const outcome = await retryWhenChanged(async () => {
      const stored = await this.shifts.find(programme, company.id);
      const decided = decideStage(stored?.said ?? [], { ...report, checkedOn: checkedOn ?? dayInJapan(now) }, now);
      if (decided.outcome === 'unchanged') return decided.outcome;
      const content = { programme, company: company.id, name, said: decided.said };
      if (!(await this.shifts.save(stored, content, now))) throw new DomainError('changed-meanwhile');
      return decided.outcome;
    });
    if (outcome !== 'unchanged') this.events.wake();
    return { outcome };
  }
}
