import type { InputOf, OutputOf } from '#contracts';
import type { previewNewsletter } from '#contracts/exchange';
import { textOf } from '#mail';
import { Injectable } from '@nestjs/common';
import { MailingReaders } from '../mailing/index.js';
import { CollectNews } from './collect-news.js';

/** The next newsletter as it would go out now, and to how many. */
@Injectable()
export class PreviewNewsletter {
  constructor(
    private readonly collecting: CollectNews,
    private readonly readers: MailingReaders,
  ) {}

  async execute(wish: InputOf<typeof previewNewsletter>): Promise<OutputOf<typeof previewNewsletter>> {
    const until = new Date();
    const { issue, since, texts, hash } = await this.collecting.execute(wish, until);
    const outcomes = await this.readers.count({ kind: 'newsletter', roles: wish.roles, themes: [] });
    const when = { since: since?.toISOString() ?? null, until: until.toISOString() };
    return { ...textOf(texts.ja), outcomes, issue, ...when, hash };
  }
}
