import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { enrolPeople } from '#contracts/progress';
import { findPeople } from '#contracts/registry';
import { Events, RpcClient } from '#messaging';
import { crashPoint } from '#observability';
import { naturalId, requireTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from '../programme/index.js';
import { EnrolmentRepository } from './enrolment.repository.js';

/** Enrols people in a programme. Who is or was enrolled stays as he is and is answered as already. */
@Injectable()
export class EnrolPeople {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly rpc: RpcClient,
    private readonly events: Events,
  ) {}

  async execute({ programme, people }: InputOf<typeof enrolPeople>): Promise<OutputOf<typeof enrolPeople>> {
    const now = new Date();
    const tenant = requireTenant();
    if (!(await this.programmes.find(programme))) throw new DomainError('unknown-programme');
    const known = new Set((await this.rpc.call(findPeople, { people })).known);
    const toEnrol = people.filter((person) => known.has(person));
    if (toEnrol.length > 0) await retryWhenChanged(() => this.fixAudience(programme, now));
    const fresh = toEnrol.map((person) => ({
      _id: naturalId('enrolment', programme, person),
      tenant,
      programme,
      person,
      enrolledAt: now,
      ending: null,
    }));
    const enrolled = fresh.length > 0 ? await this.enrolments.insertNew(fresh, now) : 0;
    crashPoint('enrolled-before-answer');
    if (enrolled > 0) this.events.wake();
    const refused = people
      .filter((person) => !known.has(person))
      .map((person) => ({ person, code: 'unknown-person' as const }));
    return { enrolled, already: fresh.length - enrolled, refused };
  }

  /** Before the first enrolment, in the programme's own document: so no change of the audience can slip in between. */
  private async fixAudience(id: string, now: Date): Promise<void> {
    const stored = await this.programmes.find(id);
    if (!stored || stored.enrolled) return;
    await this.programmes.save(stored.version, { ...stored, enrolled: true }, now);
  }
}
