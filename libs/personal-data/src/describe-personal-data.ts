import type { InputOf, OutputOf, Subject } from '#contracts';
import type { describePersonalData } from '#contracts/privacy';
import { isRecords, type Personal, type PersonalRecords } from '#persistence';
import { Inject, Injectable } from '@nestjs/common';
import { PARTS, type PersonalDataParts } from './personal-data.options.js';
import { hasErasedMark, idsOf, notErased, RecordsOfPeople, type RecordsCollection } from './records-of-people.js';

type Described = OutputOf<typeof describePersonalData>['collections'][number];
type Counted = Pick<Described, 'count' | 'counted'>;

/** What every collection of the service holds about people, as it declares. */
@Injectable()
export class DescribePersonalData {
  constructor(
    private readonly people: RecordsOfPeople,
    @Inject(PARTS) private readonly parts: PersonalDataParts,
  ) {}

  async execute({ subject }: InputOf<typeof describePersonalData>): Promise<OutputOf<typeof describePersonalData>> {
    const collections: Described[] = [];
    for (const { spec, model } of this.people.all()) {
      const { name, personal } = spec;
      const counted = isRecords(personal) ? await this.count({ spec, model, personal }, subject) : nothing;
      collections.push({
        collection: name,
        personal: kindOf(personal),
        file: typeof personal === 'object' && 'file' in personal ? personal.file : null,
        title: isRecords(personal) ? personal.title : null,
        items: isRecords(personal) ? itemsOf(personal) : [],
        ...counted,
      });
    }
    return { collections };
  }

  private async count(collection: RecordsCollection, subject: Subject | undefined): Promise<Counted> {
    const { spec, model, personal } = collection;
    const standing = hasErasedMark(model) ? notErased : {};
    if (subject) {
      const ids = idsOf(personal, subject);
      const filter = { [personal.by]: { $in: ids }, ...standing };
      return { count: ids.length === 0 ? 0 : await model.countDocuments(filter), counted: 'documents' };
    }
    const own = this.parts.counts?.[spec.name];
    if (own) return { count: await own(), counted: 'people' };
    if (spec.scope !== 'tenant') return nothing;
    if (personal.peopleBy)
      return { count: (await model.distinct(personal.peopleBy, standing)).length, counted: 'people' };
    if (personal.by !== '_id') return nothing;
    const counted = personal.of === 'person' ? 'people' : 'enrolments';
    return { count: await model.countDocuments(standing), counted };
  }
}

const nothing: Counted = { count: null, counted: null };

function kindOf(personal: Personal): Described['personal'] {
  if (personal === 'none') return 'none';
  if (isRecords(personal)) return 'records';
  return 'ids' in personal ? 'ids' : 'mentions';
}

const itemsOf = ({ items }: PersonalRecords): Described['items'] =>
  Object.entries(items).map(([path, item]) =>
    typeof item === 'string' ? { path, label: item, words: null } : { path, ...item },
  );
