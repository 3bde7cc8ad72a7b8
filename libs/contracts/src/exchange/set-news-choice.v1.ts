import { z } from 'zod';
import { operation, put } from '../operation.js';
import { writers } from './access.js';
import { newsChoice } from './mailing.js';
import { Theme } from './theme.js';

export const setNewsChoice = operation({
  name: 'exchange.set-news-choice.v1',
  http: put('/exchange/news-choice'),
  access: writers(),
  summary: 'Choose which announcements come by mail, by theme, and whether the newsletter does; a program gets none',
  input: z.strictObject({
    /** What is about the network itself comes with any. */
    themes: z.array(Theme).max(3),
    ...newsChoice,
  }),
  output: z.strictObject({ themes: z.array(Theme), ...newsChoice }),
  refusals: ['not-signed-in'],
  repeats: 'natural',
});
