import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { getMeetingProgramme } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../challenge/index.js';
import { Meetings } from '../meeting/index.js';
import { Programmes } from './programmes.js';

/** The programme of a meeting that the caller is invited to. */
@Injectable()
export class GetMeetingProgramme {
  constructor(
    private readonly meetings: Meetings,
    private readonly programmes: Programmes,
  ) {}

  async execute(
    { meeting }: InputOf<typeof getMeetingProgramme>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getMeetingProgramme>> {
    return this.programmes.view(await this.meetings.get(meeting, viewerOf(caller)));
  }
}
