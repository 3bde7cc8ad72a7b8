import { MeetingId, MunicipalityCode, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { getDiscussionTable } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../challenge/index.js';
import { DiscussionTables } from './discussion-tables.js';
import { questionsOf } from './questions.domain.js';

/** A table with who sits there and what its theme asks. */
@Injectable()
export class GetDiscussionTable {
  constructor(private readonly tables: DiscussionTables) {}

  async execute(
    asked: InputOf<typeof getDiscussionTable>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getDiscussionTable>> {
    const { meeting, round, table, theme, people } = await this.tables.get(asked, viewerOf(caller));
    return {
      meeting: MeetingId.parse(meeting._id),
      round,
      table,
      theme,
      title: meeting.title,
      startsAt: meeting.startsAt.toISOString(),
      endsAt: meeting.endsAt.toISOString(),
      people: people.map(({ name, department, municipality, municipalityName }) => ({
        name,
        department,
        municipality: MunicipalityCode.parse(municipality),
        municipalityName,
      })),
      questions: questionsOf(theme),
    };
  }
}
