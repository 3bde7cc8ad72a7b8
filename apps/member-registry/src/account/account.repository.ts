import { Database, insertVersioned, saveVersioned, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { accounts, type AccountDocument } from './account.schema.js';

/** An account's own fields; where it is found follows from them. */
export type AccountState = Omit<State<AccountDocument>, 'places' | 'people'>;

const NETWORK = 'network';

/** Which accounts of a place, in the order of their ids. */
interface Listed {
  readonly afterId: string;
  readonly limit: number;
  readonly account: string | undefined;
  readonly learners: 'with' | 'without';
}

@Injectable()
export class AccountRepository {
  private readonly model: Model<AccountDocument>;

  constructor(database: Database) {
    this.model = database.model<AccountDocument>(accounts);
  }

  find(id: string): Promise<AccountDocument | null> {
    return this.model.findById(id).lean<AccountDocument>().exec();
  }

  findAll(ids: readonly string[]): Promise<AccountDocument[]> {
    return this.model
      .find({ _id: { $in: [...ids] } })
      .lean<AccountDocument[]>()
      .exec();
  }

  /** The account whose owner signs in by this key. */
  findByMethod(key: string): Promise<AccountDocument | null> {
    return this.model.findOne({ 'methods.key': key }).lean<AccountDocument>().exec();
  }

  /** The account that has, or had, a one-time code of this hash. */
  findByCode(hash: string): Promise<AccountDocument | null> {
    return this.model.findOne({ 'codes.hash': hash }).lean<AccountDocument>().exec();
  }

  /** Accounts with a membership or an offer there, by id; null = in the network itself. */
  listIn(municipality: string | null, { afterId, limit, account, learners }: Listed): Promise<AccountDocument[]> {
    return this.model
      .find({
        places: municipality ?? NETWORK,
        _id: { $gt: afterId, ...(account !== undefined && { $eq: account }) },
        ...(learners === 'without' && isMoreThanLearner(municipality)),
      })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<AccountDocument[]>()
      .exec();
  }

  /** Accounts that are, or are offered to be, more than learners in any of these municipalities, by id. */
  listMoreThanLearners(municipalities: readonly string[], afterId: string, limit: number): Promise<AccountDocument[]> {
    const there = { $in: [...municipalities] };
    return this.model
      .find({ places: there, _id: { $gt: afterId }, ...isMoreThanLearner(there) })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<AccountDocument[]>()
      .exec();
  }

  /** Accounts that are, or are offered to be, any of these people. */
  findByPeople(people: readonly string[]): Promise<AccountDocument[]> {
    return this.model
      .find({ people: { $in: [...people] } })
      .lean<AccountDocument[]>()
      .exec();
  }

  /** Accounts with a role over any of these departments or this company there, whether it counts today or not. */
  findLeading(
    municipality: string,
    departments: readonly string[],
    company: string | null,
  ): Promise<AccountDocument[]> {
    const over = [
      { 'memberships.roles.departments': { $in: [...departments] } },
      ...(company === null ? [] : [{ 'memberships.roles.company': company }]),
    ];
    return this.model.find({ places: municipality, $or: over }).sort({ _id: 1 }).lean<AccountDocument[]>().exec();
  }

  /** False when one of its keys belongs to an account already. */
  insert(account: AccountState, now: Date): Promise<boolean> {
    return insertVersioned(this.model, withPlaces(account), now);
  }

  /** Saves over the document that was read, with these fields changed. @throws DomainError `changed-meanwhile`. */
  save(read: AccountDocument, changes: Partial<AccountState>, now: Date): Promise<void> {
    const { version, changedAt: _, correlationId: __, ...state } = read;
    return saveVersioned(this.model, version, withPlaces({ ...state, ...changes }), now);
  }

  /** Deletes over the document that was read; false when it has changed meanwhile. */
  async delete({ _id, version }: AccountDocument): Promise<boolean> {
    const { deletedCount } = await this.model.deleteOne({ _id, version });
    return deletedCount === 1;
  }

  /** How many accounts are something in a municipality. */
  countIn(municipality: string): Promise<number> {
    return this.model.countDocuments({ places: municipality }).exec();
  }

  /** Keeps when the owner last signed in. */
  async noteSignIn(id: string, now: Date): Promise<void> {
    await this.model.updateOne({ _id: id }, { $set: { lastSignInAt: now }, $inc: { version: 1 } });
  }

  /** Takes the digits of a time step, once. False when that step or a later one was used. */
  async useTotpStep(id: string, step: number): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: id, 'totp.lastStep': { $lt: step } },
      { $set: { 'totp.lastStep': step }, $inc: { version: 1 } },
    );
    return modifiedCount === 1;
  }

  /** Takes a recovery code, once. */
  async useRecoveryCode(id: string, hash: string): Promise<boolean> {
    const { modifiedCount } = await this.model.updateOne(
      { _id: id, 'totp.recoveryHashes': hash },
      { $pull: { 'totp.recoveryHashes': hash }, $inc: { version: 1 } },
    );
    return modifiedCount === 1;
  }
}

/** Whether an account is, or is offered to be, anything but a learner in the place, or in one of several. */
const isMoreThanLearner = (municipality: string | null | { readonly $in: string[] }) => {
  const role = { $ne: 'learner' };
  return {
    $or: [
      { memberships: { $elemMatch: { municipality, roles: { $elemMatch: { role } } } } },
      { offers: { $elemMatch: { municipality, role } } },
    ],
  };
};

function withPlaces(account: AccountState): State<AccountDocument> {
  const known = [...account.memberships, ...account.offers];
  return {
    ...account,
    places: [...new Set(known.map(({ municipality }) => municipality ?? NETWORK))],
    people: [...new Set(known.flatMap(({ person }) => person ?? []))],
  };
}
