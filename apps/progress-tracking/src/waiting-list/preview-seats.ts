import { dayInJapan, DomainError, type InputOf, type OutputOf } from '#contracts';
import { getPurchase, getSeatBalances } from '#contracts/procurement';
import type { previewProgrammeSeats } from '#contracts/progress';
import { RpcClient } from '#messaging';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository } from '../enrolment/index.js';
import { ProgrammeRepository } from '../programme/index.js';
import { previewed } from './preview.domain.js';

/** What taking up a purchase would mean for who is enrolled already; nothing is kept. Asked as the caller. */
@Injectable()
export class PreviewSeats {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly rpc: RpcClient,
  ) {}

  async execute({
    programme,
    purchase,
  }: InputOf<typeof previewProgrammeSeats>): Promise<OutputOf<typeof previewProgrammeSeats>> {
    if (!(await this.programmes.find(programme))) throw new DomainError('unknown-programme');
    const { startsOn } = await this.rpc.call(getPurchase, { purchase });
    const today = dayInJapan(new Date());
    const { balances } = await this.rpc.call(getSeatBalances, { purchase, on: startsOn > today ? startsOn : today });
    const own = balances.find(({ municipality }) => municipality === requireTenant());
    if (!own) throw new DomainError('not-a-buyer');
    const standing = await this.enrolments.standingIn(programme);
    const people = standing.flatMap(({ person, ending }) => (ending ? [] : [person]));
    const seated = await this.enrolments.seatUsers(purchase, people, []);
    return previewed(programme, { learners: people.length, seated: seated.size }, own);
  }
}
