import { DomainError } from '#contracts';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository, type ProgrammeDocument } from '../programme/index.js';
import { SessionRepository } from './session.repository.js';
import type { SessionDocument } from './session.schema.js';

/** A session with its programme. */
@Injectable()
export class PlannedSessions {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly programmes: ProgrammeRepository,
  ) {}

  /** @throws DomainError `unknown-session`. */
  async get(id: string): Promise<{ session: SessionDocument; programme: ProgrammeDocument }> {
    const session = await this.sessions.find(id);
    const programme = session && (await this.programmes.find(session.programme));
    if (!session || !programme) throw new DomainError('unknown-session');
    return { session, programme };
  }
}
