import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { savePracticeDraft } from '#contracts/exchange';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AttachmentRepository } from '../practice-attachment/index.js';
import { withDraft } from './practice.domain.js';
import { PracticeRepository } from './practice.repository.js';
import { QuotedFigures } from './quoted-figures.js';

/** Saves what is written for the next version over the version that was read; the same again changes nothing. */
@Injectable()
export class SavePracticeDraft {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly quoted: QuotedFigures,
    private readonly attachments: AttachmentRepository,
  ) {}

  async execute(
    { practice, version, figures, ...text }: InputOf<typeof savePracticeDraft>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof savePracticeDraft>> {
    // Another's is not there, whatever it would quote.
    await this.practices.getOwn(practice);
    if (!(await this.attachments.isOwn(text.attachments))) throw new DomainError('unknown-practice-attachment');
    const content = { ...text, figures: await this.quoted.of(figures) };
    return retryWhenChanged(async () => {
      const stored = await this.practices.getOwn(practice);
      const next = withDraft(stored, content, caller?.account ?? null);
      if (next === stored) return { practice, version: stored.version };
      if (stored.version !== version) throw new DomainError('version-outdated');
      return { practice, version: await this.practices.save(stored, next, new Date()) };
    });
  }
}
