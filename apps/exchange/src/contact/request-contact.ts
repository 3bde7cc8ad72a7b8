import {
  ContactRequestId,
  DomainError,
  municipalityName,
  type AllowedCaller,
  type InputOf,
  type OutputOf,
} from '#contracts';
import type { requestContact } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { ChallengeRepository, viewerOf } from '../challenge/index.js';
import { Members } from '../members/index.js';
import { Office } from '../office/index.js';
import { OwnName } from '../own-name/index.js';
import { pairOf } from './contact-request.domain.js';
import { contactRequestIdOf, ContactRequestRepository } from './contact-request.repository.js';
import { TellOfContact } from './tell-of-contact.js';

/** Asks another member for contact, once for its key and once for the pair while nobody has answered. */
@Injectable()
export class RequestContact {
  constructor(
    private readonly requests: ContactRequestRepository,
    private readonly challenges: ChallengeRepository,
    private readonly members: Members,
    private readonly own: OwnName,
    private readonly office: Office,
    private readonly telling: TellOfContact,
  ) {}

  async execute(
    { key, partner, reason, challenge }: InputOf<typeof requestContact>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof requestContact>> {
    if (challenge !== undefined) await this.challenges.getVisible(challenge, viewerOf(caller));
    const { account } = caller ?? {};
    if (account === undefined) throw new DomainError('not-signed-in');
    const from = { ...(await this.own.get()), account };
    if (!(await this.office.standingOf(from)).isOfficial) throw new DomainError('not-an-official');
    const to = await this.members.find(partner);
    if (!to || to.suspended || partner === from.municipality) throw new DomainError('contact-with-no-member');
    // What the other side may not see is not spoken of to it.
    if (challenge !== undefined) await this.challenges.getVisible(challenge, partner);
    const _id = contactRequestIdOf(from.municipality, key);
    const now = new Date();
    const asked = {
      _id,
      from,
      to: { municipality: partner, municipalityName: municipalityName(to), account: null },
      reason,
      challenge: challenge ?? null,
      at: now,
      answeredAt: null,
    };
    const open = pairOf(from.municipality, partner);
    await this.requests.insert({ ...asked, state: 'asked', open, untold: 'asked' }, now);
    const kept = await this.requests.find(_id);
    if (!kept) throw new DomainError('contact-request-open');
    const isSame = kept.to.municipality === partner && kept.reason === reason && kept.challenge === asked.challenge;
    if (!isSame) throw new DomainError('contact-key-taken');
    if (kept.untold) await this.telling.execute(kept);
    return { contactRequest: ContactRequestId.parse(_id), state: kept.state };
  }
}
