import type { Subject } from '#contracts';
import type { EraseStep } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { InvitationRunRepository } from './invitation-run.repository.js';

/** Takes people who are erased out of what is kept of invitation runs. */
@Injectable()
export class EraseInvitations implements EraseStep {
  constructor(private readonly runs: InvitationRunRepository) {}

  async erase(subjects: readonly Subject[]): Promise<'done'> {
    await this.runs.forget(subjects.flatMap(({ person }) => person ?? []));
    return 'done';
  }
}
