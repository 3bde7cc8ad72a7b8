import { dayInJapan, type InputOf, type OutputOf } from '#contracts';
import type { getMembership } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Municipalities } from '../municipality/index.js';
import { entryViews, signatureView } from './membership-view.js';
import { Memberships, standingToday } from './memberships.js';

/** A municipality's membership, to itself and to the secretariat. */
@Injectable()
export class GetMembership {
  constructor(
    private readonly memberships: Memberships,
    private readonly municipalities: Municipalities,
  ) {}

  async execute({ municipality }: InputOf<typeof getMembership>): Promise<OutputOf<typeof getMembership>> {
    const known = await this.memberships.get(municipality);
    const { entries, signatures, directory, version } = known;
    return {
      municipality,
      name: this.municipalities.nameOf(municipality),
      standing: standingToday(known, dayInJapan(new Date())),
      entries: entryViews(entries),
      signatures: signatures.map(signatureView).reverse(),
      directory: directory && { ...directory, themes: [...directory.themes] },
      version,
    };
  }
}
