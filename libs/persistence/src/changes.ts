import { currentScope } from '#observability';
import type { Schema } from 'mongoose';

/** Fields of a schema that are never noted, by schema. */
const secrets = new WeakMap<Schema, readonly string[]>();

/** Declares fields that no note may hold. */
export const keepSecret = (schema: Schema, fields: readonly string[]): void => void secrets.set(schema, fields);

/** Whether the work going on is recorded, so that it matters what a document was before. */
export const notesChanges = (): boolean => currentScope()?.changes !== undefined;

/** Notes what a recorded call changed. What is saved by version is noted already. */
export function noteChange(
  model: { readonly schema: Schema; readonly modelName: string },
  id: string,
  before: object | null,
  after: object,
): void {
  const hidden = secrets.get(model.schema) ?? [];
  const shown = (state: object | null) =>
    state && Object.fromEntries(Object.entries(state).filter(([field]) => !hidden.includes(field)));
  currentScope()?.changes?.push({ collection: model.modelName, id, before: shown(before), after: shown(after) });
}
