import { Module } from '@nestjs/common';
import { MeetingModule } from '../meeting/index.js';
import { GetMeetingPaper } from './get-meeting-paper.js';
import { MeetingPaperController } from './meeting-paper.controller.js';
import { MeetingPaperRepository } from './meeting-paper.repository.js';
import { SaveMeetingPaper } from './save-meeting-paper.js';

@Module({
  imports: [MeetingModule],
  controllers: [MeetingPaperController],
  providers: [MeetingPaperRepository, GetMeetingPaper, SaveMeetingPaper],
  exports: [MeetingPaperRepository],
})
export class MeetingPaperModule {}
