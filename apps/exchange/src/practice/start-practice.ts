import { PracticeId, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { startPractice } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { OwnName } from '../own-name/index.js';
import { shownOf } from './practice.domain.js';
import { practiceIdOf, PracticeRepository } from './practice.repository.js';

const empty = { context: '', problem: '', done: '', cost: '', people: '', result: '', failed: '' };

/** Begins a practice, once for its key. */
@Injectable()
export class StartPractice {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly own: OwnName,
  ) {}

  async execute(
    { key, theme, title }: InputOf<typeof startPractice>,
    caller: AllowedCaller | undefined,
    /** What it begins with, where that is known. */
    written: Partial<typeof empty> = {},
  ): Promise<OutputOf<typeof startPractice>> {
    const name = await this.own.get();
    const now = new Date();
    const _id = practiceIdOf(name.municipality, key);
    const content = { theme, title, ...empty, ...written, visibility: 'members' as const, figures: [] };
    const draft = { content, by: caller?.account ?? null, proposedAt: null };
    const begun = { ...name, _id, key, draft, editions: [], shown: shownOf(content), withdrawn: null, listedAt: now };
    await this.practices.insert(begun, now);
    const { version } = await this.practices.getOwn(_id);
    return { practice: PracticeId.parse(_id), version };
  }
}
