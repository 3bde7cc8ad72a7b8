import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { countMeetingChallenges } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { AttendeeRepository, withPlace } from '../attendee/index.js';
import { viewerOf } from '../challenge/index.js';
import { Meetings } from '../meeting/index.js';
import { toldToMembers } from '../told-to-members.domain.js';
import { countChallenges } from './questionnaire.domain.js';

/** What those who take part struggle with; members are told what several municipalities have, the secretariat all. */
@Injectable()
export class CountMeetingChallenges {
  constructor(
    private readonly meetings: Meetings,
    private readonly attendees: AttendeeRepository,
  ) {}

  async execute(
    { meeting }: InputOf<typeof countMeetingChallenges>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof countMeetingChallenges>> {
    const viewer = viewerOf(caller);
    const { capacity } = await this.meetings.get(meeting, viewer);
    const people = withPlace(await this.attendees.listApplied(meeting), capacity);
    const challenges = countChallenges(people);
    return {
      answered: people.filter(({ answer }) => answer).length,
      takingPart: people.length,
      challenges: viewer === null ? challenges : toldToMembers(challenges),
    };
  }
}
