import { dayInJapan, DomainError, MunicipalityCode, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { makeMembershipLetter } from '#contracts/registry';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { hashOfCode, makeCode } from '../account/index.js';
import { letterUntil, MembershipApplicationRepository } from '../membership-application/index.js';
import { Municipalities } from '../municipality/index.js';

/** A letter with a new code, to be printed and sent; the code of the one before works no more. */
@Injectable()
export class MakeMembershipLetter {
  constructor(
    private readonly applications: MembershipApplicationRepository,
    private readonly municipalities: Municipalities,
  ) {}

  execute(
    { application }: InputOf<typeof makeMembershipLetter>,
    caller: Caller,
  ): Promise<OutputOf<typeof makeMembershipLetter>> {
    const code = makeCode();
    return retryWhenChanged(async () => {
      const now = new Date();
      const read = await this.applications.find(application);
      if (!read || read.state === 'unconfirmed') throw new DomainError('unknown-application');
      if (read.state !== 'awaiting-letter') throw new DomainError('letter-not-wanted');
      const expiresAt = letterUntil(now);
      const letter = { hash: hashOfCode(code), madeAt: now, madeBy: caller.account ?? null, expiresAt };
      await this.applications.save(read, { letter }, now);
      const { municipality, applicant } = read;
      return {
        municipality: MunicipalityCode.parse(municipality),
        municipalityName: this.municipalities.nameOf(municipality),
        department: applicant.department,
        applicantName: applicant.name,
        code,
        // The last whole day on which it works.
        expiresOn: dayInJapan(new Date(expiresAt.getTime() - 86_400_000)),
      };
    });
  }
}
