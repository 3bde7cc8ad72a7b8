import { DomainError } from '#contracts';
import type { Language } from '#mail';
import { naturalId, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  AccountRepository,
  withOffer,
  withRole,
  type AccountDocument,
  type HeldRole,
  type Membership,
  type Offer,
} from '../account/index.js';

export interface RoleOffer {
  /** How the owner signs in: the account is found by it, or made. */
  readonly key: string;
  readonly displayName: string;
  readonly language: Language;
  readonly municipality: string | null;
  readonly person: string | null;
  readonly role: HeldRole;
}

/** What became of it. Null offer: the account is a member there already and has the role at once. */
export interface Offered {
  readonly account: string;
  readonly offer: string | null;
}

/** Offers a role to whoever signs in by a key. Nothing is a membership before the owner says yes. */
@Injectable()
export class OfferRole {
  constructor(private readonly accounts: AccountRepository) {}

  /** Again: the same offer, with what was said last. */
  execute(offered: RoleOffer): Promise<Offered> {
    return retryWhenChanged(async () => {
      const now = new Date();
      const stored = await this.accounts.findByMethod(offered.key);
      if (!stored) return this.make(offered, now);
      if (isMember(stored, offered)) {
        const memberships = withRole(stored.memberships, offered, offered.role);
        await this.accounts.save(stored, { memberships }, now);
        return { account: stored._id, offer: null };
      }
      const offer = offerFor(stored._id, offered, now);
      await this.accounts.save(stored, { offers: withOffer(stored.offers, offer) }, now);
      return { account: stored._id, offer: offer.id };
    });
  }

  private async make(offered: RoleOffer, now: Date): Promise<Offered> {
    const _id = randomUUID();
    const { key, displayName, language, municipality } = offered;
    const offer = offerFor(_id, offered, now);
    const numberedBy = key.startsWith('staff:') ? municipality : null;
    const made = await this.accounts.insert(
      {
        _id,
        displayName,
        language,
        methods: [{ key, kind: 'password', municipality: numberedBy, addedAt: now }],
        passwordHash: null,
        epoch: 0,
        disabledAt: null,
        lastSignInAt: null,
        totp: null,
        memberships: [],
        offers: [offer],
        codes: [],
      },
      now,
    );
    if (!made) throw new DomainError('changed-meanwhile');
    return { account: _id, offer: offer.id };
  }
}

function offerFor(account: string, offered: RoleOffer, now: Date): Offer {
  const { municipality, person, displayName, role } = offered;
  const id = offerId(account, municipality, role.role);
  return { id, municipality, person, ...role, displayName, at: now };
}

/** The same role in the same place is the same offer. */
export const offerId = (account: string, municipality: string | null, role: string): string =>
  naturalId('offer', account, municipality ?? '', role);

/** A member with another person in mind is asked again: who somebody is, only they say. */
const isMember = (
  { memberships }: AccountDocument,
  { municipality, person }: Pick<Membership, 'municipality' | 'person'>,
) => memberships.some((held) => held.municipality === municipality && (person === null || held.person === person));
