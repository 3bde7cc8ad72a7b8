import { DomainError, type InputOf } from '#contracts';
import type { saveSession, Session } from '#contracts/progress';
import { naturalId, requireTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { checkNotClosed, ProgrammeRepository, type ProgrammeDocument } from '../programme/index.js';
import { SessionPlaceRepository } from './session-place.repository.js';
import { SessionViews } from './session-views.js';
import { checkPlanned } from './session.domain.js';
import { SessionRepository } from './session.repository.js';
import type { SessionDocument } from './session.schema.js';

type Input = InputOf<typeof saveSession>;

/** Plans a session, or changes it. Who has a place keeps it, and is to be told of another time or place. */
@Injectable()
export class SaveSession {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly sessions: SessionRepository,
    private readonly places: SessionPlaceRepository,
    private readonly views: SessionViews,
  ) {}

  async execute(input: Input): Promise<Session> {
    const programme = await this.programmes.find(input.programme);
    if (!programme) throw new DomainError('unknown-programme');
    checkNotClosed(programme);
    const saved = await retryWhenChanged(() => this.save(input, programme));
    const [view] = await this.views.of([saved], new Map([[programme._id, programme]]));
    if (!view) throw new DomainError('unknown-programme');
    return view;
  }

  private async save({ key, ...input }: Input, programme: ProgrammeDocument): Promise<SessionDocument> {
    const terms = { ...input, from: new Date(input.from), until: new Date(input.until) };
    const { key: courseKey } = checkPlanned(programme, terms);
    const _id = naturalId('session', programme._id, key);
    const [stored, now] = [await this.sessions.find(_id), new Date()];
    if (stored?.cancelled) throw new DomainError('session-cancelled');
    const taken = terms.capacity === null ? 0 : (await this.places.of([_id])).length;
    if (terms.capacity !== null && taken > terms.capacity)
      throw new DomainError('capacity-below-registered', { registered: taken });
    if (stored) {
      const news = isMoved(stored, terms) && terms.until > now ? movedOnce(stored) : {};
      if (!isSame(stored, terms)) await this.sessions.save(stored, { ...terms, courseKey, ...news }, now);
      return { ...stored, ...terms, courseKey };
    }
    const secret = randomBytes(20).toString('base64url');
    const fresh = { _id, tenant: requireTenant(), key, ...terms, courseKey, secret, cancelled: null };
    if (!(await this.sessions.insert(fresh, now))) throw new DomainError('changed-meanwhile');
    return { ...fresh, version: 1, changedAt: now, correlationId: '' };
  }
}

type Terms = Pick<SessionDocument, 'course' | 'lesson' | 'place' | 'from' | 'until' | 'capacity'>;
const isSame = (one: Terms, other: Terms): boolean => flat(one) === flat(other);
const flat = ({ course, lesson, place, from, until, capacity }: Terms): string =>
  JSON.stringify([course, lesson, place, from, until, capacity]);

const isMoved = (one: Terms, { place, from, until }: Terms): boolean => !isSame(one, { ...one, place, from, until });
const movedOnce = ({ moved = 0 }: SessionDocument) => ({ moved: moved + 1, untold: true }) as const;
