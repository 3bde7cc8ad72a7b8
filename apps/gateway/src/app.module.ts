import { FileStore } from '#files';
import { Module, type DynamicModule } from '@nestjs/common';
import { IdentifyCaller } from './caller/index.js';
import { CONFIG, type Config } from './config.js';
import { DocsRoutes } from './docs/docs.routes.js';
import { EventRoutes } from './events/event.routes.js';
import { ReportEventRoutes } from './events/report-event.routes.js';
import { HttpServer } from './http-server.js';
import { NoteRefusals, OperationRoutes } from './operations/index.js';
import { PageRoutes } from './pages/page.routes.js';
import { PublishedRoutes } from './pages/published.routes.js';
import { Attempts, SessionCookie, SessionRoutes, Sessions } from './session/index.js';
import { FileRoutes } from './transfers/file.routes.js';
import { FileUploadRoutes } from './transfers/file-upload.routes.js';
import { DownloadRoutes } from './transfers/download.routes.js';
import { ImportRoutes } from './transfers/import.routes.js';
import { MayUpload } from './transfers/may-upload.js';

@Module({})
class AppModule {}

export const appModule = (config: Config): DynamicModule => ({
  module: AppModule,
  providers: [
    { provide: CONFIG, useValue: config },
    { provide: FileStore, useFactory: () => new FileStore(config.filesDir) },
    Sessions,
    SessionCookie,
    Attempts,
    IdentifyCaller,
    NoteRefusals,
    OperationRoutes,
    SessionRoutes,
    MayUpload,
    ImportRoutes,
    FileUploadRoutes,
    FileRoutes,
    DownloadRoutes,
    EventRoutes,
    ReportEventRoutes,
    DocsRoutes,
    PageRoutes,
    PublishedRoutes,
    HttpServer,
  ],
});
