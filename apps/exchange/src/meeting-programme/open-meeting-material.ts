import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { openMeetingMaterial } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../challenge/index.js';
import { Meetings } from '../meeting/index.js';
import { Programmes } from './programmes.js';

/** A document of a meeting that the caller is invited to. */
@Injectable()
export class OpenMeetingMaterial {
  constructor(
    private readonly meetings: Meetings,
    private readonly programmes: Programmes,
  ) {}

  async execute(
    { meeting, material }: InputOf<typeof openMeetingMaterial>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof openMeetingMaterial>> {
    const found = await this.programmes.getMaterial(await this.meetings.get(meeting, viewerOf(caller)), material);
    if (found.removedAt) throw new DomainError('meeting-material-not-found');
    const { hash: fileHash, name: fileName, mediaType, bytes } = found;
    return { fileHash, fileName, mediaType, bytes, kind: 'attachment' };
  }
}
