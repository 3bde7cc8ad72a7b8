import { Database, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { ownHosts, type OwnHostsDocument } from './own-hosts.schema.js';

@Injectable()
export class OwnHostsRepository {
  private readonly model: Model<OwnHostsDocument>;

  constructor(database: Database) {
    this.model = database.model<OwnHostsDocument>(ownHosts);
  }

  async find(): Promise<readonly string[]> {
    return (await this.model.findById(requireTenant()).lean<OwnHostsDocument>())?.hosts ?? [];
  }

  async set(hosts: readonly string[]): Promise<void> {
    await this.model.updateOne({ _id: requireTenant() }, { $set: { hosts: [...hosts] } }, { upsert: true });
  }
}
