import type { Health, Logger } from '#observability';
import { Injectable, Module, type DynamicModule, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Database } from './database.js';
import type { Migration } from './migrations.js';

/** Migrates, builds and checks the indexes before anything is served, closes the database after everything else has stopped. */
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
  /** The service's database for every repository of it. `migrations`: all it ever had, none when left out. */
  static forService(options: {
    uri: string;
    service: string;
    logger: Logger;
    health: Health;
    migrations?: readonly Migration[];
  }): DynamicModule {
    const { uri, service, logger, health, migrations } = options;
    const open = async () => {
      const database = await Database.open(uri, service, logger, migrations);
      database.watch(health);
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
