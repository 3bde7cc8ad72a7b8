import { Database, insertOnce, naturalId } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { OncePerMunicipality, type SaidOnce } from '../once-per-municipality.repository.js';
import { challengeSubscriptions, sameHere, type SubscriptionDocument } from './following.schema.js';

/** Asked only about challenges that were found for their viewer. */
@Injectable()
export class FollowingRepository {
  readonly same: OncePerMunicipality;
  private readonly subscriptions: Model<SubscriptionDocument>;

  constructor(database: Database) {
    this.same = new OncePerMunicipality(database.model<SaidOnce>(sameHere), 'same-here');
    this.subscriptions = database.model<SubscriptionDocument>(challengeSubscriptions);
  }

  async setSubscribed(subscription: Omit<SubscriptionDocument, '_id'>, is: boolean): Promise<void> {
    const _id = idOf(subscription);
    if (!is) return void (await this.subscriptions.deleteOne({ _id }));
    await insertOnce(this.subscriptions, { _id, ...subscription });
  }

  async isSubscribed(subscription: Pick<SubscriptionDocument, 'challenge' | 'account' | 'municipality'>) {
    return (await this.subscriptions.exists({ _id: idOf(subscription) })) !== null;
  }

  find(subscription: string): Promise<SubscriptionDocument | null> {
    return this.subscriptions.findById(subscription).lean<SubscriptionDocument>().exec();
  }

  /** Of a challenge, by id, after `after`. */
  listSubscriptions(challenge: string, after: string, limit: number): Promise<SubscriptionDocument[]> {
    return this.subscriptions
      .find({ challenge, _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<SubscriptionDocument[]>()
      .exec();
  }

  async subscriptionsOf(accounts: readonly string[]): Promise<string[]> {
    const found = await this.subscriptions
      .find({ account: { $in: [...accounts] } }, { _id: 1 })
      .lean<SubscriptionDocument[]>();
    return found.map(({ _id }) => _id);
  }

  async endSubscriptions(ids: readonly string[]): Promise<void> {
    await this.subscriptions.deleteMany({ _id: { $in: [...ids] } });
  }
}

const idOf = ({ challenge, account, municipality }: Omit<SubscriptionDocument, '_id'>): string =>
  naturalId('challenge-subscription', challenge, municipality, account);
