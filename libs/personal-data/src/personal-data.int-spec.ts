import { DetailsOfPeople } from '#audit';
import { EnrolmentId, PersonId, type Subject } from '#contracts';
import { createLogger } from '#observability';
import {
  acrossTenants,
  Database,
  inTenant,
  insertVersioned,
  part,
  tenantCollection,
  type Versioned,
} from '#persistence';
import { testServers } from '#testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Model } from 'mongoose';
import { DescribePersonalData } from './describe-personal-data.js';
import { DisclosePerson } from './disclose-person.js';
import { ErasePeople } from './erase-people.js';
import type { EraseStep, PersonalDataParts } from './personal-data.options.js';
import { RecordsOfPeople } from './records-of-people.js';

interface Outcome extends Versioned {
  readonly tenant: string;
  readonly programme: string;
  readonly uses: readonly { on: string; what?: string }[];
  readonly erased?: Date;
}
interface Event {
  readonly _id: string;
  readonly tenant: string;
  readonly enrolment: string;
  readonly at: Date;
}

const outcomes = tenantCollection({
  name: 'outcomes',
  fields: { programme: String, uses: [part({ on: String, what: String })] },
  personal: {
    file: 'outcomes',
    title: '成果',
    of: 'enrolment',
    by: '_id',
    items: { programme: '事業', 'uses.on': '日', 'uses.what': '内容' },
    erased: { keep: ['programme', 'uses.on'] },
  },
  relayed: true,
});
const events = tenantCollection({
  name: 'events',
  fields: { enrolment: String, at: Date },
  personal: {
    file: 'learning',
    title: '記録',
    of: 'enrolment',
    by: 'enrolment',
    items: { at: '日時' },
    erased: 'nothing',
  },
});

const [ours, theirs] = ['992011', '992020'];

describe('the records of people in a service', () => {
  let database: Database;
  let outcomeModel: Model<Outcome>;
  let eventModel: Model<Event>;
  let details: DetailsOfPeople;
  const mine = EnrolmentId.parse(randomUUID());
  const others = EnrolmentId.parse(randomUUID());
  const subject: Subject = {
    person: PersonId.parse(randomUUID()),
    enrolments: [mine],
    accounts: [],
    words: ['カナリア'],
  };

  const service = (parts: PersonalDataParts = {}) => {
    const people = new RecordsOfPeople(database);
    const [disclosing, erasing, describing] = [
      new DisclosePerson(people, parts),
      new ErasePeople(people, details, parts),
      new DescribePersonalData(people, parts),
    ];
    return {
      /** All pages. */
      disclose: async () => {
        const pages = [await inTenant(ours, () => disclosing.execute({ subject }))];
        for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) {
          const at = next;
          pages.push(await inTenant(ours, () => disclosing.execute({ subject, at })));
        }
        return {
          pages: pages.length,
          records: pages.flatMap(({ records }) => records),
          names: Object.assign({}, ...pages.map((page) => page.names)) as object,
        };
      },
      erase: (at?: string) =>
        inTenant(ours, () => erasing.execute({ subjects: [subject], ...(at !== undefined && { at }) })),
      describe: (of?: Subject) => inTenant(ours, () => describing.execute(of ? { subject: of } : {})),
    };
  };
  const outcomeOf = (_id: string, tenant: string) =>
    inTenant(tenant, () =>
      insertVersioned(
        outcomeModel,
        { _id, tenant, programme: 'p', uses: [{ on: '2026-04-01', what: '窓口の集計' }] },
        new Date(),
      ),
    );
  const eventsOf = (enrolment: string, count: number, tenant = ours) =>
    inTenant(tenant, () =>
      eventModel.insertMany(
        Array.from({ length: count }, (_, place) => ({
          _id: `${tenant}/${enrolment}/${place}`,
          tenant,
          enrolment,
          at: new Date(place),
        })),
      ),
    );
  const all = <T>(model: Model<T>) => acrossTenants('test', () => model.find().sort({ _id: 1 }).lean<T[]>());

  beforeAll(async () => {
    database = await Database.open(
      testServers().mongoUri(),
      'test',
      createLogger({ service: 'test', level: 'silent' }),
    );
    outcomeModel = database.model<Outcome>(outcomes);
    eventModel = database.model<Event>(events);
    details = new DetailsOfPeople(database);
    await database.prepare();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await acrossTenants('test', () => outcomeModel.deleteMany({}));
    await acrossTenants('test', () => eventModel.deleteMany({}));
  });

  it('should be shown by the fields that are declared, page after page, and nobody else’s', async () => {
    await outcomeOf(mine, ours);
    await outcomeOf(others, ours);
    await eventsOf(mine, 2500);
    await eventsOf(others, 10);
    const { pages, records, names } = await service({
      namesOf: (collection, found) => Promise.resolve({ [`of ${collection}`]: found.length > 0 ? 'some' : 'none' }),
    }).disclose();
    expect(pages).toBeGreaterThan(1);
    expect(records.filter(({ collection }) => collection === 'events')).toHaveLength(2500);
    expect(records.filter(({ collection }) => collection === 'outcomes')).toEqual([
      { collection: 'outcomes', values: { programme: 'p', uses: [{ on: '2026-04-01', what: '窓口の集計' }] } },
    ]);
    expect(Object.keys(records[0]?.values ?? {})).toEqual(['at']);
    expect(names).toEqual({ 'of events': 'some', 'of outcomes': 'some' });
  });

  it('should be erased as declared, and stay what they were for everybody else', async () => {
    await outcomeOf(mine, ours);
    await outcomeOf(others, ours);
    await eventsOf(mine, 1200);
    await eventsOf(others, 3);
    await eventsOf(mine, 2, theirs);
    expect(await service().erase()).toEqual({ state: 'done', next: null });
    const [gone] = (await all(outcomeModel)).filter(({ _id }) => _id === mine);
    expect(gone).toMatchObject({ programme: 'p', uses: [{ on: '2026-04-01' }], version: 2, unrelayed: 2 });
    expect(gone?.erased).toBeInstanceOf(Date);
    expect(JSON.stringify(gone)).not.toContain('窓口の集計');
    const [left] = (await all(outcomeModel)).filter(({ _id }) => _id === others);
    expect(left).toMatchObject({ version: 1, uses: [{ what: '窓口の集計' }] });
    expect((await all(eventModel)).map(({ tenant, enrolment }) => `${tenant} ${enrolment}`).sort()).toEqual(
      [...Array.from({ length: 3 }, () => `${ours} ${others}`), `${theirs} ${mine}`, `${theirs} ${mine}`].sort(),
    );
  });

  it('should be erased once when it is asked twice', async () => {
    await outcomeOf(mine, ours);
    await service().erase();
    const once = await all(outcomeModel);
    expect(await service().erase()).toEqual({ state: 'done', next: null });
    expect(await all(outcomeModel)).toEqual(once);
  });

  it('should wait while the service says that something of theirs is being worked on', async () => {
    await eventsOf(mine, 1);
    const waits: EraseStep = { erase: () => Promise.resolve('waiting') };
    expect(await service({ first: [waits] }).erase()).toEqual({ state: 'waiting', next: null });
    expect(await all(eventModel)).toHaveLength(1);
  });

  it('should go on where a piece of a step ended', async () => {
    const asked: string[] = [];
    const inPieces: EraseStep = {
      erase: (_, at) => {
        asked.push(at);
        return Promise.resolve(at === '' ? { next: 'middle' } : 'done');
      },
    };
    expect(await service({ last: [inPieces] }).erase()).toMatchObject({ state: 'done' });
    expect(asked).toEqual(['', 'middle']);
  });

  it('should be counted: how many enrolments, and how many documents of one person', async () => {
    await outcomeOf(mine, ours);
    await outcomeOf(others, ours);
    await eventsOf(mine, 7);
    const { collections } = await service().describe();
    expect(collections.find(({ collection }) => collection === 'outcomes')).toMatchObject({
      personal: 'records',
      file: 'outcomes',
      items: [{ path: 'programme', label: '事業', words: null }, { label: '日' }, { label: '内容' }],
      count: 2,
      counted: 'enrolments',
    });
    expect(collections.find(({ collection }) => collection === 'audit_details')).toMatchObject({
      personal: 'mentions',
    });
    const one = await service().describe(subject);
    expect(one.collections.find(({ collection }) => collection === 'events')).toMatchObject({ count: 7 });
    expect(one.collections.find(({ collection }) => collection === 'outcomes')).toMatchObject({ count: 1 });
  });
});
