import type { InputOf, OutputOf } from '#contracts';
import type { markAttendance } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { Meetings, standing } from '../meeting/index.js';
import { Applications } from './applications.js';

/** Notes who came and who stays away. */
@Injectable()
export class MarkAttendance {
  constructor(
    private readonly meetings: Meetings,
    private readonly applications: Applications,
  ) {}

  async execute({
    meeting,
    attendee,
    attendance,
  }: InputOf<typeof markAttendance>): Promise<OutputOf<typeof markAttendance>> {
    return this.applications.change(standing(await this.meetings.get(meeting, null)), attendee, null, { attendance });
  }
}
