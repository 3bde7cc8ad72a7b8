import type { EnrolmentId, PersonId, ProgrammeId } from '#contracts';
import { listRetained } from '#contracts/progress';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { Obstacles } from '../erasure/index.js';

/** What becomes of somebody when a programme's retention is over. */
export type Fate =
  /** In nothing else that is kept: erased altogether. */
  | 'erased'
  /** In another programme: only this enrolment is erased. */
  | 'elsewhere'
  /** With a role in the office: likewise. */
  | 'with-role'
  /** Under a legal hold: nothing is. */
  | 'held';

export interface Retained {
  readonly enrolment: EnrolmentId;
  readonly person: PersonId;
  readonly fate: Fate;
}

/** The enrolments of a programme that are not erased, with what would become of their people. */
@Injectable()
export class RetainedPeople {
  constructor(
    private readonly obstacles: Obstacles,
    private readonly rpc: RpcClient,
  ) {}

  /** A page by enrolment, behind `after`. */
  async page(programme: ProgrammeId, after: EnrolmentId | null) {
    const { enrolments, nextAfter } = await this.rpc.call(listRetained, { programme, ...(after && { after }) });
    const obstacles = await this.obstacles.of(enrolments.map(({ person }) => person));
    const items = enrolments.map(({ enrolment, person, elsewhere }): Retained => {
      const against = obstacles.get(person) ?? [];
      if (against.includes('legal-hold')) return { enrolment, person, fate: 'held' };
      if (elsewhere) return { enrolment, person, fate: 'elsewhere' };
      return { enrolment, person, fate: against.includes('holds-role') ? 'with-role' : 'erased' };
    });
    return { items, nextAfter };
  }
}
