import { DomainError } from '#contracts';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { openLink } from '../link/index.js';
import { SurveyInvitationRepository, type SurveyInvitationDocument } from '../survey-wave/index.js';

/** Which invitation a mailed link opens, in the municipality it names. */
@Injectable()
export class SurveyLinks {
  constructor(private readonly invitations: SurveyInvitationRepository) {}

  /** @throws DomainError `wrong-link`. */
  open<T>(link: string, work: (invitation: SurveyInvitationDocument) => Promise<T>): Promise<T> {
    const { municipality, hash } = openLink(link);
    return inTenant(municipality, async () => {
      const invitation = await this.invitations.findByHash(hash);
      if (!invitation) throw new DomainError('wrong-link');
      return work(invitation);
    });
  }
}
