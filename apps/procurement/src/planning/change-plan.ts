import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { changePlan } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { Members } from '../members/index.js';
import {
  changedIn,
  decidePlanChange,
  isOutdated,
  nowInJapan,
  Purchases,
  viewerOf,
  type Intent,
  type Now,
  type PurchaseDocument,
} from '../purchase/index.js';

/** Changes what was written of a purchase over the version that was read, or tells what that would mean. */
@Injectable()
export class ChangePlan {
  constructor(
    private readonly purchases: Purchases,
    private readonly members: Members,
  ) {}

  async execute(
    { purchase, version, dryRun, ...text }: InputOf<typeof changePlan>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof changePlan>> {
    const viewer = viewerOf(caller);
    let changed: OutputOf<typeof changePlan>['changed'] = [];
    const decide = (read: PurchaseDocument, now: Now) => {
      const decided = decidePlanChange(read, viewer, text, now);
      if (decided && read.version !== version) throw new DomainError('version-outdated');
      changed = changedIn(read, text);
      return decided;
    };
    const tried = async () => {
      const read = await this.purchases.get(purchase, viewer);
      return { ...read, ...decide(read, nowInJapan()) };
    };
    const found = dryRun ? await tried() : await this.purchases.save(purchase, viewer, decide);
    const { intents, version: reached } = found;
    const outdated = intents.filter((one) => isOutdated(found, one));
    return {
      changed,
      confirming: (await this.ofMembers(outdated)).map(({ municipality, municipalityName }) => ({
        municipality,
        municipalityName,
      })),
      version: reached,
    };
  }

  /** Who has left the network is asked for nothing: the freeze goes on without it. */
  private async ofMembers(intents: readonly Intent[]): Promise<readonly Intent[]> {
    if (intents.length === 0) return intents;
    const members = await this.members.names();
    return intents.filter(({ municipality }) => members.has(municipality));
  }
}
