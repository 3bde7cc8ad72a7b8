import { MeetingId, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { getMeetingPaper } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../challenge/index.js';
import { Meetings } from '../meeting/index.js';
import { readPaper } from './meeting-paper.domain.js';
import { MeetingPaperRepository } from './meeting-paper.repository.js';

/** The record or the report of a meeting, as the caller may read it. */
@Injectable()
export class GetMeetingPaper {
  constructor(
    private readonly meetings: Meetings,
    private readonly papers: MeetingPaperRepository,
  ) {}

  async execute(
    { meeting, paper }: InputOf<typeof getMeetingPaper>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getMeetingPaper>> {
    const viewer = viewerOf(caller);
    await this.meetings.get(meeting, viewer);
    const stored = await this.papers.find(meeting, paper);
    const { publishedAt, ...read } = readPaper(stored, viewer);
    return {
      meeting: MeetingId.parse(meeting),
      paper,
      ...read,
      publishedAt: publishedAt && publishedAt.toISOString(),
      version: stored?.version ?? 0,
    };
  }
}
