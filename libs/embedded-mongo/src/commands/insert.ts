import { ObjectId } from 'bson';
import { CODE, CommandError } from '../errors.js';
import { withIdFirst } from '../bson/raw.js';
import { type Doc, decode } from '../bson/values.js';
import type { Steps } from '../storage/slice.js';
import type { Store } from '../storage/store.js';
import { MAX_DOCUMENT_BYTES } from '../update/update.js';
import { type Commands, arrayField, stringField } from './command.js';
import { MOST_WRITES, bulk, withErrors } from './write-errors.js';

export const insertCommands: Commands = {
  insert: {
    fields: ['documents', 'ordered', 'bypassDocumentValidation'],
    run: async ({ store, db }, body) => {
      const documents = arrayField(body, 'documents').map(asBytes);
      if (documents.length === 0 || documents.length > MOST_WRITES) {
        throw new CommandError(CODE.InvalidLength, `insert takes 1 to ${MOST_WRITES} documents`);
      }
      return store.write(insertAll(store, db, stringField(body, 'insert'), documents, body.ordered !== false));
    },
  },
};

function* insertAll(store: Store, db: string, name: string, documents: Buffer[], ordered: boolean): Steps<Doc> {
  let inserted = 0;
  const errors = yield* bulk(documents, ordered, store.writeSlice, (document) => {
    if (document.length > MAX_DOCUMENT_BYTES) {
      throw new CommandError(
        CODE.BSONObjectTooLarge,
        `document of ${document.length} bytes: over ${MAX_DOCUMENT_BYTES}`,
      );
    }
    const doc = decode(document);
    doc._id ??= new ObjectId();
    const raw = withIdFirst(document, doc._id);
    store.documents.insert(store.catalogue.getOrCreate(db, name), { raw, doc });
    inserted += 1;
  });
  return withErrors({ n: inserted }, errors);
}

function asBytes(document: unknown): Buffer {
  if (Buffer.isBuffer(document)) return document;
  throw new CommandError(CODE.TypeMismatch, 'insert takes documents only');
}
