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

interface Part {
  readonly filter?: Record<string, unknown>;
  readonly document?: { readonly tenant?: unknown };
  readonly replacement?: { readonly tenant?: unknown };
  readonly update?: unknown;
}
type Write = Record<string, Part>;

/** Stages that read or write other documents than those that came in. */
const BEYOND = /"(\$(?:lookup|graphLookup|unionWith|out|merge|geoNear|changeStream))":/;

/** Adds the tenant to every query, update, aggregate and bulk write of a schema, and refuses documents of another one. */
export function scopeToTenant(schema: Schema): void {
  schema.pre([...narrowed], function (this: Query<unknown, unknown>) {
    const tenant = tenantNow(this.model.collection.name);
    if (!tenant) return;
    checkChange(this.getUpdate(), tenant);
    this.where({ tenant });
  });
  schema.pre('estimatedDocumentCount', () => {
    throw new NoTenantError('an estimated count cannot be narrowed to a tenant');
  });
  schema.pre('aggregate', function (this: Aggregate<unknown>) {
    const tenant = tenantNow('aggregate');
    if (!tenant) return;
    const beyond = BEYOND.exec(JSON.stringify(this.pipeline()));
    if (beyond) throw new NoTenantError(`${beyond[1] ?? ''} reaches beyond the tenant`);
    this.pipeline().unshift({ $match: { tenant } });
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
      for (const { filter, document, replacement, update } of Object.values(write)) {
        for (const whole of [document, replacement]) if (whole) checkDocument(whole, tenant);
        checkChange(update, tenant);
        if (filter) filter['tenant'] = tenant;
      }
    }
  });
}

function checkDocument(doc: { tenant?: unknown }, tenant: string | undefined): void {
  if (tenant && doc.tenant !== tenant) throw new NoTenantError('a document of another tenant');
}

/** An update or a replacement leaves a document where it is: `tenant` is written as it is or not at all. */
function checkChange(change: unknown, tenant: string): void {
  if (!change) return;
  const stages = (Array.isArray(change) ? change : [change]) as Record<string, unknown>[];
  for (const stage of stages) {
    for (const [key, value] of Object.entries(stage)) {
      const written = key.startsWith('$') ? Object.entries(value as object) : [[key, value] as const];
      for (const [field, to] of written) {
        const moves = field === 'tenant' && (key === '$unset' || to !== tenant);
        if (moves || (key === '$rename' && to === 'tenant')) throw new NoTenantError('a change of the tenant');
      }
    }
  }
}
