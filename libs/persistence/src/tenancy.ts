import { currentScope, withScope } from '#observability';
import type { Aggregate, Query, Schema } from 'mongoose';

/** A query on a tenant's collection outside of any tenant. A mistake of ours, never shown to a caller. */
export class NoTenantError extends Error {
  override readonly name = 'NoTenantError';
}

/** Runs `work` for one municipality: every query of a tenant's collection in it is narrowed to that municipality. */
export const inTenant = <T>(tenant: string, work: () => PromiseLike<T>): Promise<T> =>
  withScope({ tenant, crossing: undefined }, async () => await work());

/**
 * Runs `work` across municipalities. `reason` says why it must; a test lists every place that does.
 * The queries themselves are awaited inside, because a mongoose query runs only when it is awaited.
 */
export const acrossTenants = <T>(reason: string, work: () => PromiseLike<T>): Promise<T> =>
  withScope({ crossing: reason }, async () => await work());

/** The tenant to narrow to, or undefined inside `acrossTenants`. */
function tenantNow(operation: string): string | undefined {
  const scope = currentScope();
  if (scope?.crossing) return undefined;
  if (!scope?.tenant) throw new NoTenantError(`${operation} without a tenant`);
  return scope.tenant;
}

/** The tenant of the work going on; throws outside of any. */
export function requireTenant(): string {
  const tenant = currentScope()?.tenant;
  if (!tenant) throw new NoTenantError('no tenant in scope');
  return tenant;
}

const narrowed = [
  'find',
  'findOne',
  'countDocuments',
  'distinct',
  'updateOne',
  'updateMany',
  'replaceOne',
  'deleteOne',
  'deleteMany',
  'findOneAndUpdate',
  'findOneAndReplace',
  'findOneAndDelete',
] as const;

type Write = Record<string, { filter?: Record<string, unknown>; document?: { tenant?: unknown } }>;

/** Adds the tenant to every query, update, aggregate and bulk write of a schema, and refuses documents of another one. */
export function scopeToTenant(schema: Schema): void {
  schema.pre([...narrowed], function (this: Query<unknown, unknown>) {
    const tenant = tenantNow(this.model.collection.name);
    if (tenant) this.where({ tenant });
  });
  schema.pre('estimatedDocumentCount', () => {
    throw new NoTenantError('an estimated count cannot be narrowed to a tenant');
  });
  schema.pre('aggregate', function (this: Aggregate<unknown>) {
    const tenant = tenantNow('aggregate');
    if (tenant) this.pipeline().unshift({ $match: { tenant } });
  });
  schema.pre('save', function () {
    checkDocument(this as unknown as { tenant?: unknown }, tenantNow('save'));
  });
  schema.pre('insertMany', (docs: unknown) => {
    const tenant = tenantNow('insertMany');
    for (const doc of Array.isArray(docs) ? docs : [docs]) checkDocument(doc as { tenant?: unknown }, tenant);
  });
  schema.pre('bulkWrite', (writes: unknown) => {
    const tenant = tenantNow('bulkWrite');
    if (!tenant) return;
    for (const write of writes as Write[]) {
      for (const { filter, document } of Object.values(write)) {
        if (document) checkDocument(document, tenant);
        if (filter) filter['tenant'] = tenant;
      }
    }
  });
}

function checkDocument(doc: { tenant?: unknown }, tenant: string | undefined): void {
  if (tenant && doc.tenant !== tenant) throw new NoTenantError('a document of another tenant');
}
