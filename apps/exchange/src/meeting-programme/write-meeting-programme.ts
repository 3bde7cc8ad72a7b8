import type { InputOf, OutputOf } from '#contracts';
import type { writeMeetingProgramme } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { MeetingRepository, Meetings } from '../meeting/index.js';
import { decideProgramme } from './programme.domain.js';
import { Programmes } from './programmes.js';

/** Writes a meeting's programme, over the meeting that was read. */
@Injectable()
export class WriteMeetingProgramme {
  constructor(
    private readonly repository: MeetingRepository,
    private readonly meetings: Meetings,
    private readonly programmes: Programmes,
  ) {}

  async execute({
    meeting,
    items,
    version,
  }: InputOf<typeof writeMeetingProgramme>): Promise<OutputOf<typeof writeMeetingProgramme>> {
    const programme = decideProgramme(items);
    const read = await this.meetings.getToChange(meeting, version);
    await this.repository.save(read, { programme }, new Date());
    return this.programmes.view(await this.meetings.get(meeting, null));
  }
}
