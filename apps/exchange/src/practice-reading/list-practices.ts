import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { ListedPractice, listPractices, showPractices } from '#contracts/exchange';
import { pageThatFits, placeOf } from '#persistence';
import { Injectable } from '@nestjs/common';
import { PracticeRepository, readerOf, type Reader } from '../practice/index.js';
import { practiceListPage } from './practice-page.js';
import { listedPractice } from './practice-view.js';

const ON_A_PAGE = 50;

type Input = InputOf<typeof listPractices>;

/** What a reader may know of practices, the newest first. */
@Injectable()
export class ListPractices {
  constructor(private readonly practices: PracticeRepository) {}

  execute(input: Input, caller: AllowedCaller | undefined): Promise<OutputOf<typeof listPractices>> {
    return this.list(input, readerOf(caller));
  }

  /** What everybody may read, as a page. */
  async show({ theme, cursor }: InputOf<typeof showPractices>): Promise<OutputOf<typeof showPractices>> {
    const { items, nextCursor } = await this.list({ limit: ON_A_PAGE, theme, cursor }, 'everybody');
    return { html: practiceListPage({ items, nextCursor, theme }) };
  }

  private async list({ limit, cursor, ...sought }: Input, reader: Reader) {
    const found = await this.practices.list(reader, sought, placeOf(cursor), limit + 1);
    const isOwn = (municipality: string) => typeof reader === 'object' && reader.municipality === municipality;
    return pageThatFits(
      found,
      limit,
      ({ listedAt }) => listedAt,
      (one): ListedPractice => listedPractice(one, isOwn(one.municipality)),
    );
  }
}
