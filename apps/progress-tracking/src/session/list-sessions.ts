import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { listSessions } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../programme/index.js';
import { SessionViews } from './session-views.js';
import { SessionRepository } from './session.repository.js';

/** The sessions of a programme. */
@Injectable()
export class ListSessions {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly sessions: SessionRepository,
    private readonly views: SessionViews,
  ) {}

  async execute({ programme: id }: InputOf<typeof listSessions>): Promise<OutputOf<typeof listSessions>> {
    const programme = await this.programmes.find(id);
    if (!programme) throw new DomainError('unknown-programme');
    const sessions = await this.sessions.ofProgrammes([id]);
    return { sessions: await this.views.of(sessions, new Map([[programme._id, programme]])) };
  }
}
