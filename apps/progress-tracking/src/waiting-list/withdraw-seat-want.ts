import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { withdrawSeatWant } from '#contracts/progress';
import { describePeople } from '#contracts/registry';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { SeatLine } from '../enrolment/index.js';
import { ProgrammeRepository } from '../programme/index.js';

/** Takes somebody off the waiting list. */
@Injectable()
export class WithdrawSeatWant {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly line: SeatLine,
    private readonly rpc: RpcClient,
  ) {}

  async execute({ programme, person }: InputOf<typeof withdrawSeatWant>): Promise<OutputOf<typeof withdrawSeatWant>> {
    if (!(await this.programmes.find(programme))) throw new DomainError('unknown-programme');
    const { people } = await this.rpc.call(describePeople, { people: [person] });
    if (people.length === 0) throw new DomainError('unknown-person');
    return { outcome: (await this.line.withdraw(programme, person)) ? 'withdrawn' : 'unchanged' };
  }
}
