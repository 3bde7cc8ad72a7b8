import { currentScope, newCorrelationId } from '#observability';
import { Database, isDuplicate, requireTenant, saveVersioned, type State } from '#persistence';
import type { Audience } from '#contracts';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { people, type PersonDocument } from './person.schema.js';
import type { KnownPerson } from './roster.domain.js';
import { searchKeysOf, sortKeyOf } from './search-key.domain.js';

/** Whose records are used: everybody but those whom only the privacy desk sees. */
const used = { withheld: { $exists: false } } as const;

/** Staff of these departments, or people of this company (who are also staff of these departments); nobody else. */
export type PeopleWithin =
  { readonly departments: readonly string[] } | { readonly company: string; readonly departments?: readonly string[] };

export interface PeopleFilter {
  readonly within?: PeopleWithin | undefined;
  readonly audience?: Audience | undefined;
  readonly email?: string | undefined;
  readonly staffNumber?: string | undefined;
}

@Injectable()
export class PersonRepository {
  private readonly model: Model<PersonDocument>;

  constructor(database: Database) {
    this.model = database.model<PersonDocument>(people);
  }

  /** Those of these ids who belong to the municipality. */
  async findKnown(ids: readonly string[]): Promise<string[]> {
    const found = await this.model.find({ _id: { $in: [...ids] }, ...used }, { _id: 1 }).lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  /** What reports break down by, of those of these ids who belong to the municipality. */
  traitsOf(
    ids: readonly string[],
  ): Promise<Pick<PersonDocument, '_id' | 'staff' | 'postings' | 'company' | 'citizen'>[]> {
    return this.model
      .find(
        { _id: { $in: [...ids] }, ...used },
        { 'staff.department': 1, postings: 1, 'company.company': 1, 'citizen.ageBand': 1 },
      )
      .lean<Pick<PersonDocument, '_id' | 'staff' | 'postings' | 'company' | 'citizen'>[]>()
      .exec();
  }

  findAll(ids: readonly string[]): Promise<PersonDocument[]> {
    return this.model
      .find({ _id: { $in: [...ids] }, ...used })
      .lean<PersonDocument[]>()
      .exec();
  }

  /** For the privacy desk: also those who are withheld. */
  findForDesk(ids: readonly string[]): Promise<PersonDocument[]> {
    return this.model
      .find({ _id: { $in: [...ids] } })
      .lean<PersonDocument[]>()
      .exec();
  }

  /** Also those who are withheld: a roster must not bring them back by another name. */
  findByEmails(emails: readonly string[]): Promise<PersonDocument[]> {
    return this.model
      .find({ email: { $in: [...emails] } })
      .lean<PersonDocument[]>()
      .exec();
  }

  /** Likewise. */
  findByStaffNumbers(numbers: readonly string[]): Promise<PersonDocument[]> {
    return this.model
      .find({ 'staff.staffNumber': { $in: [...numbers] } })
      .lean<PersonDocument[]>()
      .exec();
  }

  /** Everybody with a profile of this audience, by id. */
  async idsOf(audience: Audience): Promise<string[]> {
    const found = await this.model
      .find({ [audience]: { $exists: true }, ...used }, { _id: 1 })
      .sort({ _id: 1 })
      .lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  /** By id, after `afterId`. */
  async idsWithin(within: PeopleWithin, afterId: string, limit: number): Promise<string[]> {
    const found = await this.model
      .find({ ...withinFilter(within), _id: { $gt: afterId }, ...used }, { _id: 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  list(
    { within, audience, email, staffNumber }: PeopleFilter,
    afterId: string,
    limit: number,
  ): Promise<PersonDocument[]> {
    const filter = {
      _id: { $gt: afterId },
      ...used,
      ...(within && withinFilter(within)),
      ...(audience && { [audience]: { $exists: true } }),
      ...(email !== undefined && { email }),
      ...(staffNumber !== undefined && { 'staff.staffNumber': staffNumber }),
    };
    return this.model.find(filter).sort({ _id: 1 }).limit(limit).lean<PersonDocument[]>().exec();
  }

  /** Of the municipality, and within these bounds. */
  async findWithin(id: string, within: PeopleWithin | undefined): Promise<PersonDocument | null> {
    return this.model
      .findOne({ _id: id, ...used, ...(within && withinFilter(within)) })
      .lean<PersonDocument>()
      .exec();
  }

  /** Staff who were in one of these departments on a day, by id, after `afterId`. */
  listPosted(departments: readonly string[], on: string, afterId: string, limit: number): Promise<PersonDocument[]> {
    const department = { $in: [...departments] };
    const inForce = [
      { $or: [{ from: null }, { from: { $lte: on } }] },
      { $or: [{ until: null }, { until: { $gte: on } }] },
    ];
    const filter = {
      _id: { $gt: afterId },
      ...used,
      $or: [
        { postings: { $elemMatch: { department, $and: inForce } } },
        // Known before postings were kept.
        { postings: { $exists: false }, 'staff.department': department },
      ],
    };
    return this.model.find(filter).sort({ _id: 1 }).limit(limit).lean<PersonDocument[]>().exec();
  }

  /** Who is in these departments now. */
  departmentsOfStaff(departments: readonly string[]): Promise<Pick<PersonDocument, '_id' | 'staff'>[]> {
    return this.model
      .find({ 'staff.department': { $in: [...departments] }, ...used }, { 'staff.department': 1 })
      .lean<Pick<PersonDocument, '_id' | 'staff'>[]>()
      .exec();
  }

  /** The departments and companies of these people. */
  groupsOf(ids: readonly string[]): Promise<Pick<PersonDocument, '_id' | 'staff' | 'company'>[]> {
    return this.model
      .find({ _id: { $in: [...ids] }, ...used }, { 'staff.department': 1, 'company.company': 1 })
      .lean<Pick<PersonDocument, '_id' | 'staff' | 'company'>[]>()
      .exec();
  }

  /** By their kana, after somebody. `beginsWith`: the beginning of one of their search keys; empty: everybody. */
  search(
    { within, audience, beginsWith }: Pick<PeopleFilter, 'within' | 'audience'> & { readonly beginsWith: string },
    after: PersonDocument | null,
    limit: number,
  ): Promise<PersonDocument[]> {
    const later = after && {
      $or: [{ sortKey: { $gt: after.sortKey } }, { sortKey: after.sortKey, _id: { $gt: after._id } }],
    };
    const filter = {
      ...used,
      ...(within && withinFilter(within)),
      ...(audience && { [audience]: { $exists: true } }),
      ...(beginsWith !== '' && { searchKeys: { $regex: `^${beginsWith.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}` } }),
      ...later,
    };
    return this.model.find(filter).sort({ sortKey: 1, _id: 1 }).limit(limit).lean<PersonDocument[]>().exec();
  }

  /** People of an audience (of these ids, where some are named), by id, after `afterId`. */
  listOf(audience: Audience, ids: readonly string[] | null, afterId: string, limit: number): Promise<PersonDocument[]> {
    return this.model
      .find(ofAudience(audience, ids, afterId))
      .sort({ _id: 1 })
      .limit(limit)
      .lean<PersonDocument[]>()
      .exec();
  }

  count(audience: Audience, ids: readonly string[] | null): Promise<number> {
    return this.model.countDocuments(ofAudience(audience, ids, '')).exec();
  }

  /** Staff who have no address, by id, after `afterId`. */
  listWithoutEmail(afterId: string, limit: number): Promise<PersonDocument[]> {
    return this.model
      .find({ _id: { $gt: afterId }, email: { $exists: false }, staff: { $exists: true }, ...used })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<PersonDocument[]>()
      .exec();
  }

  /** Withholds people from everybody but the privacy desk, or gives them back. A new version: nobody saves over it. */
  async withhold(ids: readonly string[], withheld: boolean): Promise<void> {
    const [filter, change] = withheld
      ? [used, { $set: { withheld: true } }]
      : [{ withheld: true }, { $unset: { withheld: 1 } }];
    await this.model.updateMany(
      { _id: { $in: [...ids] }, ...filter } as object,
      { ...change, $inc: { version: 1 } } as object,
    );
  }

  /**
   * Saves a corrected person over the version that was read.
   * @throws DomainError `changed-meanwhile`; MongoDB's duplicate key when address or number is somebody else's.
   */
  save(readVersion: number, person: State<PersonDocument>, now: Date): Promise<void> {
    return saveVersioned(this.model, readVersion, { ...person, ...keys(person) }, now);
  }

  async delete(ids: readonly string[]): Promise<void> {
    await this.model.deleteMany({ _id: { $in: [...ids] } });
  }

  /** Those of these companies that somebody is of, leaving these people out. */
  companiesInUse(companies: readonly string[], butOf: readonly string[]): Promise<string[]> {
    const others = { 'company.company': { $in: [...companies] }, _id: { $nin: [...butOf] } };
    return this.model.distinct('company.company', others).exec() as Promise<string[]>;
  }

  /**
   * Writes new people and changed ones (over the version read), changed ones first.
   * @returns false when somebody else was faster with one of them: read and decide again.
   */
  async write(created: readonly KnownPerson[], changed: readonly (KnownPerson & { readVersion: number })[]) {
    if (created.length + changed.length === 0) return true;
    const tenant = requireTenant();
    const marks = { changedAt: new Date(), correlationId: currentScope()?.correlationId ?? newCorrelationId() };
    const added = created.map((person) => ({ ...person, ...keys(person), tenant, version: 1, ...marks }));
    const replaced = changed.map(({ readVersion, ...person }) => ({
      replaceOne: {
        filter: { _id: person._id, version: readVersion },
        replacement: { ...person, ...keys(person), tenant, version: readVersion + 1, ...marks },
      },
    }));
    try {
      // Changes first: they may free an address that somebody new has now.
      const { matchedCount } =
        replaced.length > 0 ? await this.model.bulkWrite(replaced as never, { ordered: false }) : { matchedCount: 0 };
      if (added.length > 0) await this.model.insertMany(added, { ordered: false, lean: true });
      return matchedCount === changed.length;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}

const keys = (person: KnownPerson) => ({ searchKeys: searchKeysOf(person), sortKey: sortKeyOf(person) });

const withinFilter = (within: PeopleWithin) => ({
  ...('company' in within && { 'company.company': within.company }),
  ...(within.departments && { 'staff.department': { $in: [...within.departments] } }),
});

const ofAudience = (audience: Audience, ids: readonly string[] | null, afterId: string) => ({
  _id: { $gt: afterId, ...(ids && { $in: [...ids] }) },
  [audience]: { $exists: true },
  ...used,
});
