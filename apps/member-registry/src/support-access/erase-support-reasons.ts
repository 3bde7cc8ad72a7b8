import { mentionsAny } from '#audit';
import type { Subject } from '#contracts';
import type { EraseStep } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { SupportAccessRepository } from './support-access.repository.js';

/** A reason in which somebody stands who is erased says so instead; who read when stays. */
@Injectable()
export class EraseSupportReasons implements EraseStep {
  constructor(private readonly accesses: SupportAccessRepository) {}

  async erase(subjects: readonly Subject[]): Promise<'done'> {
    const mentions = mentionsAny(subjects);
    for (const { _id, reason } of await this.accesses.reasons())
      if (mentions(reason)) await this.accesses.rewriteReason(_id, '（個人情報を消去しました）');
    return 'done';
  }
}
