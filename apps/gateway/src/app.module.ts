import { FileStore } from '#files';
import { Module, type DynamicModule } from '@nestjs/common';
import { IdentifyCaller } from './caller/identify-caller.js';
import { CONFIG, type Config } from './config.js';
import { DocsRoutes } from './docs/docs.routes.js';
import { HttpServer } from './http-server.js';
import { OperationRoutes } from './operations/operation.routes.js';
import { PageRoutes } from './pages/page.routes.js';
import { SessionRoutes } from './session/session.routes.js';
import { Sessions } from './session/sessions.js';
import { DownloadRoutes } from './transfers/download.routes.js';
import { ImportRoutes } from './transfers/import.routes.js';

@Module({})
class AppModule {}

export const appModule = (config: Config): DynamicModule => ({
  module: AppModule,
  providers: [
    { provide: CONFIG, useValue: config },
    { provide: FileStore, useFactory: () => new FileStore(config.filesDir) },
    Sessions,
    IdentifyCaller,
    OperationRoutes,
    SessionRoutes,
    ImportRoutes,
    DownloadRoutes,
    DocsRoutes,
    PageRoutes,
    HttpServer,
  ],
});
