import { Module, type DynamicModule } from '@nestjs/common';
import { MeetingModule, Meetings } from '../meeting/index.js';
import { GetMeetingCalendar } from './get-meeting-calendar.js';
import { MeetingCalendarController } from './meeting-calendar.controller.js';

@Module({})
export class MeetingCalendarModule {
  static forRoot(publicUrl: string): DynamicModule {
    return {
      module: MeetingCalendarModule,
      imports: [MeetingModule],
      controllers: [MeetingCalendarController],
      providers: [
        {
          provide: GetMeetingCalendar,
          inject: [Meetings],
          useFactory: (meetings: Meetings) => new GetMeetingCalendar(meetings, publicUrl),
        },
      ],
    };
  }
}
