import { actionAsked, isWorkingTime, type Composer } from '#mail';
import { Injectable } from '@nestjs/common';
import { MeetingRepository } from '../meeting/index.js';
import { Office } from '../office/index.js';
import { TableNoteRepository } from '../table-note/index.js';

const nothing = { notSent: 'no-longer-needed' } as const;

/** Writes that it is asked what became of an action: the mail's subject is the account that is written to, its period the note. */
@Injectable()
export class ActionMails {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly notes: TableNoteRepository,
    private readonly office: Office,
  ) {}

  composers(): Record<'action-asked', Composer> {
    return {
      'action-asked': async ({ subject: account, period }) => {
        const action = await this.notes.find(period);
        // It was answered meanwhile, or is another's now.
        if (!action?.doer || action.outcome) return nothing;
        const { doer: municipality } = action;
        const meeting = await this.meetings.findVisible(action.meeting, municipality);
        if (!meeting || meeting.calledOff) return nothing;
        if (!isWorkingTime(new Date())) return { notNow: true };
        const path = `/meetings/${meeting._id}/actions?municipality=${municipality}`;
        return this.office.letterTo({ account, municipality }, { texts: actionAsked({ title: meeting.title }), path });
      },
    };
  }
}
