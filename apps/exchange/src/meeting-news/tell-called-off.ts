import { Sweeps } from '#jobs';
import { Mails } from '#mail';
import { Injectable } from '@nestjs/common';
import { ApplicantRepository } from '../applicant/index.js';
import { MeetingRepository } from '../meeting/index.js';

/** Tells everybody who applied that a meeting was called off: one mail for each, then the mark goes. It goes out at any hour. */
@Injectable()
export class TellCalledOff {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly applicants: ApplicantRepository,
    private readonly mails: Mails,
  ) {}

  @Sweeps({ name: 'meetings-called-off', everyMs: 2000 })
  async sweep(): Promise<void> {
    for (const { _id: meeting } of await this.meetings.listUntold()) {
      for (const { _id, municipality } of await this.applicants.listOf(meeting))
        await this.mails.post({ kind: 'meeting-called-off', subject: _id, period: '' }, municipality);
      await this.meetings.unmark(meeting);
    }
  }
}
