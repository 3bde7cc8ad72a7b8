import type { InputOf, OutputOf } from '#contracts';
import type { removeMeetingMaterial } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { Meetings } from '../meeting/index.js';
import { MaterialRepository } from './material.repository.js';
import { Programmes } from './programmes.js';

/** Takes a document down: nobody reads it any more. */
@Injectable()
export class RemoveMeetingMaterial {
  constructor(
    private readonly meetings: Meetings,
    private readonly programmes: Programmes,
    private readonly material: MaterialRepository,
  ) {}

  async execute({
    meeting,
    material,
  }: InputOf<typeof removeMeetingMaterial>): Promise<OutputOf<typeof removeMeetingMaterial>> {
    const { _id } = await this.programmes.getMaterial(await this.meetings.get(meeting, null), material);
    return { removed: await this.material.remove(_id, new Date()) };
  }
}
