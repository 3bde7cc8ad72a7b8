import { Module, type DynamicModule } from '@nestjs/common';
import { AnnouncementModule } from '../announcement/index.js';
import { AnnouncementReadingController } from './announcement-reading.controller.js';
import { GetAnnouncement } from './get-announcement.js';
import { ListAnnouncements } from './list-announcements.js';
import { SHOWS_DEMO } from './shows-demo.js';

@Module({})
export class AnnouncementReadingModule {
  static forRoot(showsDemo: boolean): DynamicModule {
    return {
      module: AnnouncementReadingModule,
      imports: [AnnouncementModule],
      controllers: [AnnouncementReadingController],
      providers: [{ provide: SHOWS_DEMO, useValue: showsDemo }, GetAnnouncement, ListAnnouncements],
    };
  }
}
