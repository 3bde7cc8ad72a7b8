import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { saveMeetingPaper } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { Meetings } from '../meeting/index.js';
import { GetMeetingPaper } from './get-meeting-paper.js';
import { MeetingPaperRepository } from './meeting-paper.repository.js';

/** Keeps what the secretariat wrote, over what it read; published, those invited read it from then on. */
@Injectable()
export class SaveMeetingPaper {
  constructor(
    private readonly meetings: Meetings,
    private readonly papers: MeetingPaperRepository,
    private readonly getting: GetMeetingPaper,
  ) {}

  async execute(
    { meeting, paper, text, publish, version }: InputOf<typeof saveMeetingPaper>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof saveMeetingPaper>> {
    const { startsAt } = await this.meetings.get(meeting, null);
    const now = new Date();
    if (startsAt > now) throw new DomainError('meeting-not-begun');
    const stored = await this.papers.find(meeting, paper);
    const published = publish ? { text, at: now } : (stored?.published ?? null);
    await this.papers.save(version, { meeting, paper, text, published }, now);
    return this.getting.execute({ meeting, paper }, caller);
  }
}
