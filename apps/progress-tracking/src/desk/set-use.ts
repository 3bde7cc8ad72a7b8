import type { InputOf, OutputOf } from '#contracts';
import type { setUse } from '#contracts/progress';
import { Events } from '#messaging';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository, resumed, stopped } from '../enrolment/index.js';
import { KnownEnrolments } from '../recording/index.js';

/** Stops or resumes the use of all enrolments of a person, each in a save of its own; what is so already stays. */
@Injectable()
export class SetUse {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly known: KnownEnrolments,
    private readonly events: Events,
  ) {}

  async execute({ person, use }: InputOf<typeof setUse>): Promise<OutputOf<typeof setUse>> {
    const theirs = await this.enrolments.ofPeople([person]);
    let changed = 0;
    for (const { _id } of theirs) if (await retryWhenChanged(() => this.set(_id, use, new Date()))) changed += 1;
    this.known.forget(theirs.map(({ _id }) => _id));
    if (changed > 0) this.events.wake();
    return { changed };
  }

  private async set(id: string, use: InputOf<typeof setUse>['use'], now: Date): Promise<boolean> {
    const stored = await this.enrolments.find(id);
    const next = stored && (use === 'stopped' ? stopped(stored, now) : resumed(stored));
    if (!next || next === stored) return false;
    await this.enrolments.save(stored.version, next, now);
    return true;
  }
}
