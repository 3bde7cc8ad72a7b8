import { dayInJapan, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { changeMembership } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { entryViews } from './membership-view.js';
import { checkFollows } from './membership.domain.js';
import { Memberships, standingToday } from './memberships.js';

/** A member rests, goes on or leaves as of a day. The same once more changes nothing. */
@Injectable()
export class ChangeMembership {
  constructor(private readonly memberships: Memberships) {}

  async execute(
    { municipality, standing, on, reason }: InputOf<typeof changeMembership>,
    caller: Caller,
  ): Promise<OutputOf<typeof changeMembership>> {
    const account = caller.account ?? null;
    const known = await this.memberships.change(municipality, ({ entries }) => {
      if (!checkFollows(entries, { standing, on })) return null;
      const noted = { standing, on, by: 'secretariat', account, reason, application: null, at: new Date() } as const;
      return { entries: [...entries, noted] };
    });
    return { standing: standingToday(known, dayInJapan(new Date())), entries: entryViews(known.entries) };
  }
}
