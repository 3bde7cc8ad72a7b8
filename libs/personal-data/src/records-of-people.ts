import type { Subject } from '#contracts';
import { Database, isRecords, type CollectionSpec, type PersonalRecords } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import type { Plain } from './personal-data.options.js';

/** A collection whose documents are about one person each. */
export interface RecordsCollection {
  readonly spec: CollectionSpec;
  readonly personal: PersonalRecords;
  readonly model: Model<Plain>;
}

/** The service's collections as they declare themselves. */
@Injectable()
export class RecordsOfPeople {
  constructor(private readonly database: Database) {}

  /** Every collection, by name. */
  all(): { readonly spec: CollectionSpec; readonly model: Model<Plain> }[] {
    const found = this.database.collections() as { spec: CollectionSpec; model: unknown }[];
    return found
      .map(({ spec, model }) => ({ spec, model: model as Model<Plain> }))
      .sort((a, b) => (a.spec.name < b.spec.name ? -1 : 1));
  }

  records(): RecordsCollection[] {
    return this.all().flatMap(({ spec, model }) =>
      isRecords(spec.personal) ? [{ spec, model, personal: spec.personal }] : [],
    );
  }
}

/** The ids by which a collection's documents are this subject's. */
export function idsOf({ of }: PersonalRecords, { person, enrolments, accounts }: Subject): readonly string[] {
  if (of === 'enrolment') return enrolments;
  if (of === 'account') return accounts;
  return person === null ? [] : [person];
}

/** Documents of which something stays carry this once their person is erased. */
export const notErased = { erased: { $exists: false } };
export const hasErasedMark = ({ schema }: Model<Plain>): boolean => schema.path('erased') !== undefined;
