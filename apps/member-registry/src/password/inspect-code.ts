import type { InputOf, OutputOf } from '#contracts';
import type { inspectCode } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { PlaceViews, signInNameOf } from '../account/index.js';
import { CodeHolders } from './code-holders.js';

/** What a one-time code is for, so that its holder says yes to something known. */
@Injectable()
export class InspectCode {
  constructor(
    private readonly holders: CodeHolders,
    private readonly views: PlaceViews,
  ) {}

  async execute({ code }: InputOf<typeof inspectCode>): Promise<OutputOf<typeof inspectCode>> {
    const { account, purpose, offers } = await this.holders.get(code);
    const [method] = account.methods;
    if (!method) throw new Error(`account ${account._id} has no sign-in name`);
    return {
      purpose,
      displayName: account.displayName,
      signInName: signInNameOf(method),
      offers: account.offers.filter(({ id }) => offers.includes(id)).map((offer) => this.views.offer(offer)),
    };
  }
}
