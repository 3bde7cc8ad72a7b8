import { Sweeps } from '#jobs';
import { isWorkingTime, Mails } from '#mail';
import { Injectable } from '@nestjs/common';
import { MeetingRepository } from '../meeting/index.js';
import { Office } from '../office/index.js';
import { TableNoteRepository, type TableNoteDocument } from '../table-note/index.js';

const HOUR_MS = 3_600_000;
const ASKED_AFTER_MS = 90 * 24 * HOUR_MS;
const SWEPT = 100;

/**
 * 90 days after a meeting, in working time, asks who promised to try something what became of it; one that was put off
 * counts from when it took place, and of one that was called off nothing is asked.
 */
@Injectable()
export class AskWhatBecame {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly notes: TableNoteRepository,
    private readonly office: Office,
    private readonly mails: Mails,
  ) {}

  @Sweeps({ name: 'actions-to-ask-about', everyMs: 15_000 })
  async sweep(now = new Date()): Promise<void> {
    if (!isWorkingTime(now)) return;
    const ended = await this.meetings.endedBy(new Date(now.getTime() - ASKED_AFTER_MS));
    for (const action of await this.notes.listUnasked(ended, SWEPT)) await this.ask(action);
  }

  /** Each account once, however often it is asked for: the mark goes when all mails are due. */
  private async ask({ _id, meeting, doer, by, outcome }: TableNoteDocument): Promise<void> {
    const found = await this.meetings.findVisible(meeting, doer);
    if (doer !== null && !outcome && found && !found.calledOff)
      for (const account of await this.askedOf(doer, by))
        await this.mails.post({ kind: 'action-asked', subject: account, period: _id }, doer);
    await this.notes.unmark(_id);
  }

  /** Who wrote it, as long as they are of that office; else everybody of it: people move in 90 days. */
  private async askedOf(municipality: string, by: string | null): Promise<string[]> {
    const office = await this.office.accountsOf(municipality);
    const writer = office.filter((account) => account === by);
    return writer.length > 0 ? writer : office;
  }
}
