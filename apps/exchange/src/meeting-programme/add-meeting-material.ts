import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { addMeetingMaterial } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { Meetings } from '../meeting/index.js';
import { materialIdOf, MaterialRepository } from './material.repository.js';
import { materialView } from './programmes.js';

/** Documents of one meeting. Two that come at once may make it one more: what is shown still fits. */
const MOST = 20;

/** Takes up a document that the gateway has looked at and stored, before the meeting or after it. */
@Injectable()
export class AddMeetingMaterial {
  constructor(
    private readonly meetings: Meetings,
    private readonly material: MaterialRepository,
  ) {}

  async execute(input: InputOf<typeof addMeetingMaterial>): Promise<OutputOf<typeof addMeetingMaterial>> {
    const { fileHash: hash, fileName: name, mediaType, bytes } = input;
    const { _id: meeting } = await this.meetings.get(input.meeting, null);
    const _id = materialIdOf(meeting, name, hash);
    const others = (await this.material.list(meeting)).filter((one) => one._id !== _id);
    if (others.length >= MOST) throw new DomainError('too-much-material');
    const added = { _id, meeting, hash, name, mediaType, bytes, addedAt: new Date(), removedAt: null };
    await this.material.keep(added);
    return materialView(added);
  }
}
