import { Database } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { apiTokens, type ApiTokenDocument } from './api-token.schema.js';

@Injectable()
export class ApiTokenRepository {
  private readonly model: Model<ApiTokenDocument>;

  constructor(database: Database) {
    this.model = database.model<ApiTokenDocument>(apiTokens);
  }

  findByHash(hash: string): Promise<ApiTokenDocument | null> {
    return this.model.findOne({ hash }).lean<ApiTokenDocument>().exec();
  }

  async insert(token: ApiTokenDocument): Promise<void> {
    await this.model.insertMany([token]);
  }
}
