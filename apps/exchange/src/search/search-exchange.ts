import { DomainError, MunicipalityCode, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { FoundThing, searchExchange, SearchedKind, Theme } from '#contracts/exchange';
import { ranked, shown, SHOWN, wordsOf, type Searchable } from '#search-text';
import { Injectable } from '@nestjs/common';
import { ChallengeRepository, viewerOf } from '../challenge/index.js';
import { MeetingRepository, meetingTextsOf } from '../meeting/index.js';
import { PracticeRepository, readerOf } from '../practice/index.js';
import { CatalogueSearch } from './catalogue-search.js';

interface Candidate {
  readonly kind: SearchedKind;
  readonly id: string;
  readonly municipality: string | null;
  readonly municipalityName: string | null;
  readonly theme: Theme | null;
  readonly title: string;
  readonly at: Date;
  readonly search?: Searchable;
  /** Its text, or where that is kept. */
  readonly text: string | { readonly content: string };
}

type Find = (
  words: readonly string[],
  theme: Theme | undefined,
  caller: AllowedCaller | undefined,
) => Promise<Candidate[]>;

/** What the caller may see of what is searched in which all the words stand, the best answer first. */
@Injectable()
export class SearchExchange {
  constructor(
    private readonly challenges: ChallengeRepository,
    private readonly practices: PracticeRepository,
    private readonly meetings: MeetingRepository,
    private readonly catalogue: CatalogueSearch,
  ) {}

  async execute(
    { q, kind, theme }: InputOf<typeof searchExchange>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof searchExchange>> {
    const words = wordsOf(q);
    if (words.length === 0) throw new DomainError('nothing-to-search');
    const wanted = (['challenge', 'practice', 'meeting'] as const).filter((one) => kind === undefined || kind === one);
    const isWithCourses = theme === undefined && (kind === undefined || kind === 'course');
    const [courses, ...candidates] = await Promise.all([
      isWithCourses ? this.catalogue.find(q, caller) : { items: [], more: false, missing: false },
      ...wanted.map((one) => this.finders[one](words, theme, caller)),
    ]);
    const own = ranked(candidates.flat(), words, ({ at }) => at);
    const items = (await this.shown(own.slice(0, SHOWN), words))
      .concat(courses.items)
      .toSorted((a, b) => b.score - a.score || Date.parse(b.found.at) - Date.parse(a.found.at))
      .map(({ found }) => found);
    const more = courses.more || own.length + courses.items.length > SHOWN;
    return { items: items.slice(0, SHOWN), more, coursesMissing: courses.missing };
  }

  private readonly finders: Readonly<Record<Exclude<SearchedKind, 'course'>, Find>> = {
    challenge: async (words, theme, caller) => {
      const found = await this.challenges.search(viewerOf(caller), theme, words);
      return found.map((one) => ({ ...one, kind: 'challenge', id: one._id, at: one.raisedAt, text: one.tried }));
    },
    practice: async (words, theme, caller) => {
      const found = await this.practices.search(readerOf(caller), theme, words);
      return found.map((one) => {
        const content = one.withdrawn ? undefined : one.editions.at(-1)?.content;
        const { title, theme: of } = one.shown;
        const text = content === undefined ? '' : { content };
        return { ...one, kind: 'practice', id: one._id, theme: of, title, at: one.listedAt, text };
      });
    },
    meeting: async (words, theme, caller) => {
      if (theme !== undefined) return [];
      const found = await this.meetings.search(viewerOf(caller), words);
      const noMunicipality = { municipality: null, municipalityName: null, theme: null };
      return found.map(({ _id, title, startsAt, search, ...one }) => {
        const text = meetingTextsOf(one).join('\n');
        return { kind: 'meeting', id: _id, ...noMunicipality, title, at: startsAt, ...(search && { search }), text };
      });
    },
  };

  private async shown(
    best: readonly { readonly one: Candidate; readonly score: number }[],
    words: readonly string[],
  ): Promise<{ found: FoundThing; score: number }[]> {
    const apart = best.flatMap(({ one: { text } }) => (typeof text === 'string' ? [] : [text.content]));
    const contents = await this.practices.textsOf(apart);
    return best.map(({ one, score }) => {
      const { kind, id, municipality, municipalityName, theme, at, text } = one;
      const whole = typeof text === 'string' ? text : (contents.get(text.content) ?? '');
      const found = {
        kind,
        id,
        municipality: municipality === null ? null : MunicipalityCode.parse(municipality),
        municipalityName,
        theme,
        at: at.toISOString(),
        ...shown(one.title, whole, words, one.search),
      };
      return { found, score };
    });
  }
}
