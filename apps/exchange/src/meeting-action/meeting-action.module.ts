import { Module } from '@nestjs/common';
import { MeetingModule } from '../meeting/index.js';
import { OfficeModule } from '../office/index.js';
import { TableNoteModule } from '../table-note/index.js';
import { ActionMails } from './action-mails.js';
import { AnswerMeetingAction } from './answer-meeting-action.js';
import { AskWhatBecame } from './ask-what-became.js';
import { ListMeetingActions } from './list-meeting-actions.js';
import { MeetingActionController } from './meeting-action.controller.js';

@Module({
  imports: [MeetingModule, OfficeModule, TableNoteModule],
  controllers: [MeetingActionController],
  providers: [ListMeetingActions, AnswerMeetingAction, AskWhatBecame, ActionMails],
  exports: [ActionMails],
})
export class MeetingActionModule {}
