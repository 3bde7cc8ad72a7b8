import { Database, insertVersioned, saveVersioned, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { accounts, type AccountDocument } from './account.schema.js';

@Injectable()
export class AccountRepository {
  private readonly model: Model<AccountDocument>;

  constructor(database: Database) {
    this.model = database.model<AccountDocument>(accounts);
  }

  find(id: string): Promise<AccountDocument | null> {
    return this.model.findById(id).lean<AccountDocument>().exec();
  }

  findByEmail(email: string): Promise<AccountDocument | null> {
    return this.model.findOne({ email }).lean<AccountDocument>().exec();
  }

  insert(account: State<AccountDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, account, now);
  }

  save(readVersion: number, account: State<AccountDocument>, now: Date): Promise<void> {
    return saveVersioned(this.model, readVersion, account, now);
  }
}
