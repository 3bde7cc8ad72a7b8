import type { InputOf, OutputOf } from '#contracts';
import type { disclosePerson } from '#contracts/privacy';
import { keepOnly } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { PARTS, type PersonalDataParts, type Plain } from './personal-data.options.js';
import { idsOf, RecordsOfPeople, type RecordsCollection } from './records-of-people.js';

type Page = OutputOf<typeof disclosePerson>;

const CHUNK = 200;
/** A page stays well below what one message may carry. */
const MOST_BYTES = 100_000;

/** Where a page begins: behind a document of one id of one collection. */
interface Place {
  readonly nth: number;
  readonly id: number;
  readonly after: string;
}

/** The records of one person, collection by collection, a page at a time. */
@Injectable()
export class DisclosePerson {
  constructor(
    private readonly people: RecordsOfPeople,
    @Inject(PARTS) private readonly parts: PersonalDataParts,
  ) {}

  async execute({ subject, at }: InputOf<typeof disclosePerson>): Promise<Page> {
    const collections = this.people.records();
    const page: { records: Page['records']; names: Record<string, string> } = { records: [], names: {} };
    let bytes = 0;
    let place: Place | null = at === undefined ? { nth: 0, id: 0, after: '' } : read(at);
    while (place) {
      const collection: RecordsCollection | undefined = collections[place.nth];
      if (!collection) return { ...page, next: null };
      const id = idsOf(collection.personal, subject)[place.id];
      if (id === undefined) {
        place = { nth: place.nth + 1, id: 0, after: '' };
        continue;
      }
      const found = await this.find(collection, id, place.after);
      Object.assign(page.names, await this.parts.namesOf?.(collection.spec.name, found));
      for (const document of found) {
        const record = this.shown(collection, document);
        if (record) {
          bytes += Buffer.byteLength(JSON.stringify(record));
          page.records.push(record);
        }
        place = { ...place, after: String(document['_id']) };
        if (bytes > MOST_BYTES) return { ...page, next: write(place) };
      }
      if (found.length < CHUNK) place = { nth: place.nth, id: place.id + 1, after: '' };
    }
    return { ...page, next: null };
  }

  private find({ model, personal: { by } }: RecordsCollection, id: string, after: string): Promise<Plain[]> {
    if (by === '_id')
      return model
        .find(after === '' ? { _id: id } : { _id: { $in: [] } })
        .lean<Plain[]>()
        .exec();
    return model
      .find({ [by]: id, ...(after !== '' && { _id: { $gt: after } }) })
      .sort({ _id: 1 })
      .limit(CHUNK)
      .lean<Plain[]>()
      .exec();
  }

  private shown({ spec: { name }, personal }: RecordsCollection, document: Plain): Page['records'][number] | null {
    const toView = this.parts.views?.[name];
    const view = toView ? toView(document) : document;
    if (!view) return null;
    const values = keepOnly(view, Object.keys(personal.items));
    return { collection: name, values: JSON.parse(JSON.stringify(values)) as Plain };
  }
}

const write = ({ nth, id, after }: Place): string => `${nth}/${id}/${after}`;

function read(at: string): Place | null {
  const [, nth, id, after = ''] = /^(\d+)[/](\d+)[/](.*)$/.exec(at) ?? [];
  return nth === undefined ? null : { nth: Number(nth), id: Number(id), after };
}
