import type { Health, Logger } from '#observability';
import { Injectable, Module, type DynamicModule, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Database } from './database.js';

/** Builds and checks the indexes before anything is served, closes the database after everything else has stopped. */
@Injectable()
class DatabaseLifetime implements OnModuleInit, OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  onModuleInit(): Promise<void> {
    return this.database.prepare();
  }

  onApplicationShutdown(): Promise<void> {
    return this.database.close();
  }
}

@Module({})
export class PersistenceModule {
  /** The service's database for every repository of it. */
  static forService(options: { uri: string; service: string; logger: Logger; health: Health }): DynamicModule {
    const open = async () => {
      const database = await Database.open(options.uri, options.service, options.logger);
      database.watch(options.health);
      return database;
    };
    return {
      module: PersistenceModule,
      global: true,
      providers: [{ provide: Database, useFactory: open }, DatabaseLifetime],
      exports: [Database],
    };
  }
}
