import { Module } from '@nestjs/common';
import { MeetingModule } from '../meeting/index.js';
import { TableNoteModule } from '../table-note/index.js';
import { AnswerMeetingAction } from './answer-meeting-action.js';
import { ListMeetingActions } from './list-meeting-actions.js';
import { MeetingActionController } from './meeting-action.controller.js';

@Module({
  imports: [MeetingModule, TableNoteModule],
  controllers: [MeetingActionController],
  providers: [ListMeetingActions, AnswerMeetingAction],
})
export class MeetingActionModule {}
