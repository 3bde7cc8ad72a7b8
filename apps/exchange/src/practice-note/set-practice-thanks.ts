import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { setPracticeThanks } from '#contracts/exchange';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { PracticeRepository } from '../practice/index.js';
import { PracticeNoteRepository } from './practice-note.repository.js';

/** A municipality says thanks, or takes that back; counted from what stands. */
@Injectable()
export class SetPracticeThanks {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly notes: PracticeNoteRepository,
  ) {}

  async execute({ practice, thanked }: InputOf<typeof setPracticeThanks>): Promise<OutputOf<typeof setPracticeThanks>> {
    const municipality = requireTenant();
    const found = await this.practices.getStanding(practice, { municipality });
    if (found.municipality === municipality) throw new DomainError('own-practice');
    const { thanks } = this.notes;
    await thanks.set(practice, municipality, thanked, new Date());
    const { count, here } = (await thanks.of([practice], municipality))(practice);
    return { thanks: count, thanked: here };
  }
}
