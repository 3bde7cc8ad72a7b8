import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { approvePractice } from '#contracts/exchange';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { OwnName } from '../own-name/index.js';
import { searchable } from '#search-text';
import { textsOf, withEdition } from './practice.domain.js';
import { contentIdOf, PracticeRepository } from './practice.repository.js';

/** Publishes the version that was proposed: its content is kept first, then the practice names it. Once, also when it is asked again. */
@Injectable()
export class ApprovePractice {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly own: OwnName,
  ) {}

  execute(
    { practice, version }: InputOf<typeof approvePractice>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof approvePractice>> {
    const content = contentIdOf(practice, version);
    return retryWhenChanged(async () => {
      const stored = await this.practices.getOwn(practice);
      if (stored.editions.some((one) => one.content === content)) return { practice, version: version + 1 };
      if (stored.version !== version) throw new DomainError('version-outdated');
      const now = new Date();
      const next = withEdition(stored, { content, at: now, by: caller?.account ?? null });
      const written = stored.draft?.content;
      if (written) await this.practices.keepContent({ ...written, _id: content, practice });
      const search = searchable(next.shown.title, written && textsOf(written));
      const { municipalityName } = await this.own.get();
      const saved = await this.practices.save(stored, { ...next, municipalityName, listedAt: now, search }, now);
      return { practice, version: saved };
    });
  }
}
