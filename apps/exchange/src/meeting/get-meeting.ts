import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { getMeeting } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../challenge/index.js';
import { Meetings } from './meetings.js';

/** A meeting that the caller is invited to. */
@Injectable()
export class GetMeeting {
  constructor(private readonly meetings: Meetings) {}

  async execute(
    { meeting }: InputOf<typeof getMeeting>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getMeeting>> {
    return this.meetings.view(await this.meetings.get(meeting, viewerOf(caller)));
  }
}
