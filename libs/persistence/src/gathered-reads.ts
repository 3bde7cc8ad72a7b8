import type { Model } from 'mongoose';
import { Gathering } from './gathering.js';
import { acrossTenants, requireTenant } from './tenancy.js';

/**
 * Reads documents of a tenant's collection by id, those that concurrent calls ask for in one trip. What is read was
 * stored when the call came or later. Callers may get the same object: it is not to be changed.
 */
export class GatheredReads<T extends { readonly _id: string; readonly tenant: string }> {
  private readonly gathering = new Gathering<string, T | undefined>((ids) => this.readAll(ids), {
    atOnce: 2,
    batch: 500,
    waiting: 10_000,
  });

  constructor(private readonly model: Model<T>) {}

  /**
   * The document of the tenant of the work going on; another tenant's is none.
   * @throws DomainError `busy` when too many calls wait.
   */
  async find(id: string): Promise<T | null> {
    const tenant = requireTenant();
    const [found] = await this.gathering.add([id]);
    return found?.tenant === tenant ? found : null;
  }

  private async readAll(ids: readonly string[]): Promise<(T | undefined)[]> {
    const found = await acrossTenants('documents of concurrent calls', () =>
      this.model.find({ _id: { $in: [...new Set(ids)] } } as object).lean<T[]>(),
    );
    const byId = new Map(found.map((document) => [document._id, document]));
    return ids.map((id) => byId.get(id));
  }
}
