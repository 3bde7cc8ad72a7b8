import { mentionsAny } from '#audit';
import type { Subject } from '#contracts';
import { requireTenant, retryWhenChanged } from '#persistence';
import type { EraseStep } from '#personal-data';
import { Injectable } from '@nestjs/common';
import { MembershipRepository } from './membership.repository.js';

const GONE = '（個人情報を消去しました）';

/** Words of a membership in which somebody stands who is erased say so instead; what happened when stays. */
@Injectable()
export class EraseMemberNames implements EraseStep {
  constructor(private readonly memberships: MembershipRepository) {}

  async erase(subjects: readonly Subject[]): Promise<'done'> {
    const mentions = mentionsAny(subjects);
    const without = <T extends string | null>(text: T): T | string => (text && mentions(text) ? GONE : text);
    await retryWhenChanged(async () => {
      const read = await this.memberships.find(requireTenant());
      if (!read) return;
      const { entries, signatures, directory } = read;
      const next = {
        entries: entries.map((entry) => ({ ...entry, reason: without(entry.reason) })),
        signatures: signatures.map((signed) => ({
          ...signed,
          name: without(signed.name),
          post: without(signed.post),
        })),
        directory: directory && {
          ...directory,
          department: without(directory.department),
          organ: without(directory.organ),
          lookingFor: without(directory.lookingFor),
        },
      };
      if (JSON.stringify(next) === JSON.stringify({ entries, signatures, directory })) return;
      await this.memberships.save(read, next, new Date());
    });
    return 'done';
  }
}
