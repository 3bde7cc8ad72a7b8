import { z } from 'zod';
import { MunicipalityCode } from '../ids.js';
import { get, operation } from '../operation.js';
import { Line, Moment } from '../scalars.js';
import { officials } from './access.js';
import { Theme } from './theme.js';

/** What is searched. */
export const SearchedKind = z.enum(['challenge', 'practice']);
export type SearchedKind = z.infer<typeof SearchedKind>;

/** A text in pieces; `hit`: a piece is what was looked for. */
export const TextPieces = z.array(z.strictObject({ text: z.string(), hit: z.boolean() }));

export const FoundThing = z.strictObject({
  kind: SearchedKind,
  id: z.uuid(),
  municipality: MunicipalityCode,
  municipalityName: z.string(),
  theme: Theme,
  /** When it was raised, or published last. */
  at: Moment,
  title: TextPieces,
  /** The part of its text that begins a little before the first hit; its beginning where only the title has one. */
  excerpt: TextPieces,
});
export type FoundThing = z.infer<typeof FoundThing>;

export const searchExchange = operation({
  name: 'exchange.search-exchange.v1',
  http: get('/exchange/search'),
  access: officials(),
  summary:
    'Challenges and practices that have all the words, the best answer first. Width, kana, case and forms of kanji are no matter',
  input: z.strictObject({ q: Line(100), kind: SearchedKind.optional(), theme: Theme.optional() }),
  output: z.strictObject({
    items: z.array(FoundThing).max(30),
    /** There is more than these: another word makes it less. */
    more: z.boolean(),
  }),
  refusals: ['nothing-to-search'],
  repeats: 'read',
});
