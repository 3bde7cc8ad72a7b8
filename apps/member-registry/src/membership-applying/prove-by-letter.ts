import { DomainError, type InputOf } from '#contracts';
import type { proveByLetter } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { hashOfCode } from '../account/index.js';
import { MembershipApplicationRepository, TellApplicant } from '../membership-application/index.js';
import { LinkedApplications, type Seen } from './linked-applications.js';

/** Who knows the code has read the letter to the municipality's office. Typed again, it stands as it does. */
@Injectable()
export class ProveByLetter {
  constructor(
    private readonly linked: LinkedApplications,
    private readonly applications: MembershipApplicationRepository,
    private readonly telling: TellApplicant,
  ) {}

  execute({ code }: InputOf<typeof proveByLetter>): Promise<Seen> {
    return retryWhenChanged(async () => {
      const now = new Date();
      const application = await this.applications.findByLetter(hashOfCode(code));
      if (!application?.letter || application.letter.expiresAt <= now) throw new DomainError('wrong-letter-code');
      if (application.state !== 'awaiting-letter') return this.linked.see(application);
      const proven = { state: 'submitted', proof: 'letter', telling: application.version + 1 } as const;
      await this.applications.save(application, proven, now);
      await this.telling.soon(application._id);
      return this.linked.see({ ...application, ...proven });
    });
  }
}
