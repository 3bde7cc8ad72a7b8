import { AccountId } from '#contracts';
import { listDigestReaders } from '#contracts/registry';
import { actionAsked, type Composer } from '#mail';
import { RpcClient } from '#messaging';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { MeetingRepository } from '../meeting/index.js';
import { TableNoteRepository } from '../table-note/index.js';

const nothing = { notSent: 'no-longer-needed' } as const;

/** Writes that it is asked what became of an action: the mail's subject is the note, its period the account. */
@Injectable()
export class ActionMails {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly notes: TableNoteRepository,
    private readonly rpc: RpcClient,
  ) {}

  composers(): Record<'action-asked', Composer> {
    return {
      'action-asked': async ({ subject, period }) => {
        const action = await this.notes.find(subject);
        // It was answered meanwhile, or is another's now.
        if (!action?.doer || action.outcome) return nothing;
        const { doer } = action;
        const meeting = await this.meetings.findVisible(action.meeting, doer);
        if (!meeting) return nothing;
        const asked = { account: AccountId.parse(period) };
        const { readers } = await inTenant(doer, () => this.rpc.call(listDigestReaders, asked));
        const [reader] = readers;
        if (!reader?.office) return nothing;
        if (reader.email === null) return { notSent: 'no-address' };
        const { email: to, language } = reader;
        const path = `/meetings/${meeting._id}/actions?municipality=${doer}`;
        return { to, language, texts: actionAsked({ title: meeting.title }), path };
      },
    };
  }
}
