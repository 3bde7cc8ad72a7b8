import { z } from 'zod';
import { MunicipalityCode } from '../ids.js';
import { get, operation } from '../operation.js';
import { Line, Moment, TextPieces } from '../scalars.js';
import { officials } from './access.js';
import { Theme } from './theme.js';

/** What is searched. */
export const SearchedKind = z.enum(['challenge', 'practice', 'meeting', 'course']);
export type SearchedKind = z.infer<typeof SearchedKind>;

export const FoundThing = z.strictObject({
  kind: SearchedKind,
  id: z.uuid(),
  /** Whose it is; null: the network’s, of a meeting. */
  municipality: MunicipalityCode.nullable(),
  /** As it was called when it was written; null also of a course, of which only the code is known. */
  municipalityName: z.string().nullable(),
  /** Of challenges and practices: courses and meetings belong to none. */
  theme: Theme.nullable(),
  /** When it was raised, or published last; of a meeting, when it begins. */
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
    'Challenges, practices, meetings and courses that have all the words, the best answer first. Width, kana, case and forms of kanji are no matter. Courses for who acts in a municipality; with a theme, only what belongs to one',
  input: z.strictObject({ q: Line(100), kind: SearchedKind.optional(), theme: Theme.optional() }),
  output: z.strictObject({
    items: z.array(FoundThing).max(30),
    /** There is more than these: another word makes it less. */
    more: z.boolean(),
    /** The course catalogue did not answer: what is shown is without its courses. */
    coursesMissing: z.boolean(),
  }),
  refusals: ['nothing-to-search'],
  repeats: 'read',
  timeoutMs: 3000,
});
