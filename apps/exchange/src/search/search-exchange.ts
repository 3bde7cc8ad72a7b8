import { DomainError, MunicipalityCode, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { FoundThing, searchExchange, Theme } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { ChallengeRepository, viewerOf } from '../challenge/index.js';
import { PracticeRepository, readerOf } from '../practice/index.js';
import { excerptOf, piecesOf, scoreOf, wordsOf, type Searchable } from '../search-text/index.js';

const SHOWN = 30;
const EXCERPT = 160;

interface Candidate {
  readonly kind: FoundThing['kind'];
  readonly id: string;
  readonly municipality: string;
  readonly municipalityName: string;
  readonly theme: Theme;
  readonly title: string;
  readonly at: Date;
  readonly search?: Searchable;
  /** Its text, or where that is kept. */
  readonly text: string | { readonly content: string };
}

/** What the caller may see of challenges and practices in which all the words stand, the best answer first. */
@Injectable()
export class SearchExchange {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly practices: PracticeRepository,
  ) {}

  async execute(
    { q, kind, theme }: InputOf<typeof searchExchange>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof searchExchange>> {
    const words = wordsOf(q);
    if (words.length === 0) throw new DomainError('nothing-to-search');
    const candidates = await Promise.all([
      kind === 'practice' ? [] : this.challengesWith(words, theme, caller),
      kind === 'challenge' ? [] : this.practicesWith(words, theme, caller),
    ]);
    const ranked = candidates
      .flat()
      .map((one) => ({ one, score: one.search ? scoreOf(one.search, words) : 0 }))
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score || b.one.at.getTime() - a.one.at.getTime())
      .map(({ one }) => one);
    const items = await this.shown(ranked.slice(0, SHOWN), words);
    return { items, more: ranked.length > SHOWN };
  }

  private async challengesWith(
    words: readonly string[],
    theme: Theme | undefined,
    caller: AllowedCaller | undefined,
  ): Promise<Candidate[]> {
    const found = await this.challenges.search(viewerOf(caller), theme, words);
    return found.map((one) => ({ ...one, kind: 'challenge', id: one._id, at: one.raisedAt, text: one.tried }));
  }

  private async practicesWith(
    words: readonly string[],
    theme: Theme | undefined,
    caller: AllowedCaller | undefined,
  ): Promise<Candidate[]> {
    const found = await this.practices.search(readerOf(caller), theme, words);
    return found.map((one) => {
      const content = one.withdrawn ? undefined : one.editions.at(-1)?.content;
      const { title, theme: of } = one.shown;
      const text = content === undefined ? '' : { content };
      return { ...one, kind: 'practice', id: one._id, theme: of, title, at: one.listedAt, text };
    });
  }

  private async shown(ranked: readonly Candidate[], words: readonly string[]): Promise<FoundThing[]> {
    const apart = ranked.flatMap(({ text }) => (typeof text === 'string' ? [] : [text.content]));
    const contents = await this.practices.textsOf(apart);
    const inText = (one: Candidate) => words.filter((word) => one.search?.text.includes(word));
    return ranked.map((one) => {
      const { kind, id, municipality, municipalityName, theme, title, at, text } = one;
      const whole = typeof text === 'string' ? text : (contents.get(text.content) ?? '');
      return {
        kind,
        id,
        municipality: MunicipalityCode.parse(municipality),
        municipalityName,
        theme,
        at: at.toISOString(),
        title: piecesOf(title, words),
        excerpt: excerptOf(whole, inText(one), EXCERPT),
      };
    });
  }
}
