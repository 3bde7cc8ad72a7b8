import { CODE, CommandError } from '../errors.js';
import { encodeKey } from '../bson/key.js';
import { visitPath } from '../bson/paths.js';
import { PAUSE, Slice, type Steps, nextItem, startReading } from '../storage/slice.js';
import type { Store } from '../storage/store.js';
import { type Query, find } from '../query/find.js';
import type { Found } from '../query/found.js';
import { compileFilter } from '../query/matcher.js';
import { parsePipeline } from '../query/pipeline.js';
import { type Commands, arrayField, countField, docField, stringField } from './command.js';
import { Cursor } from './cursors.js';

const FIRST_BATCH = 101;

export const aggregateCommands: Commands = {
  aggregate: {
    fields: ['pipeline', 'cursor', 'allowDiskUse', 'hint', 'bypassDocumentValidation'],
    run: ({ store, cursors, db }, body) => {
      const { query, stages } = parsePipeline(arrayField(body, 'pipeline'));
      const name = stringField(body, 'aggregate');
      if (body.cursor === undefined) throw new CommandError(CODE.FailedToParse, `The 'cursor' option is required`);
      const cursor = new Cursor(
        `${db}.${name}`,
        (slice) => {
          const documents = documentsOf(store, db, name, { ...query, hint: body.hint }, slice);
          return bytesOf(stages.reduce((input, stage) => stage(input, slice), documents));
        },
        countField(body, 'maxTimeMS', 0),
      );
      return cursors.first(cursor, countField(docField(body, 'cursor'), 'batchSize', FIRST_BATCH), false);
    },
  },
  count: {
    fields: ['query', 'limit', 'skip', 'hint'],
    run: async ({ store, db }, body) => {
      const query: Query = {
        filter: docField(body, 'query'),
        sort: [],
        skip: countField(body, 'skip', 0),
        limit: countField(body, 'limit', 0),
        hint: body.hint,
      };
      let n = 0;
      for await (const _ of each(store, db, stringField(body, 'count'), query)) n += 1;
      return { n };
    },
  },
  distinct: {
    fields: ['key', 'query', 'hint'],
    run: async ({ store, db }, body) => {
      const parts = stringField(body, 'key').split('.');
      const values = new Map<string, unknown>();
      const keep = (value: unknown): void => {
        if (value === undefined) return;
        const key = encodeKey(value).toString('latin1');
        if (!values.has(key)) values.set(key, value);
      };
      const query: Query = { filter: docField(body, 'query'), sort: [], skip: 0, limit: 0, hint: body.hint };
      for await (const found of each(store, db, stringField(body, 'distinct'), query)) {
        visitPath(found.doc, parts, false, (value) => {
          if (Array.isArray(value)) value.forEach(keep);
          else keep(value);
          return false;
        });
      }
      return { values: [...values.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value) };
    },
  },
};

function* documentsOf(store: Store, db: string, name: string, query: Query, slice: Slice): Steps<void, Found> {
  const collection = store.catalogue.get(db, name);
  if (collection) yield* find(store, collection, query, slice);
  else compileFilter(query.filter);
}

function* bytesOf(documents: Steps<void, Found>): Steps<void, Uint8Array> {
  for (const item of documents) yield item === PAUSE ? PAUSE : item.raw;
}

/** The documents of a query, one turn of the event loop after the other. */
export async function* each(store: Store, db: string, name: string, query: Query): AsyncGenerator<Found> {
  const slice = new Slice();
  const steps = documentsOf(store, db, name, query, slice);
  startReading(slice);
  for (let next = await nextItem(steps, slice); !next.done; next = await nextItem(steps, slice)) yield next.value;
}
