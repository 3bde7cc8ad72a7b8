import { z } from 'zod';
import { get, operation } from '../operation.js';
import { writers } from './access.js';
import { newsChoice } from './mailing.js';
import { Theme } from './theme.js';

export const getNewsChoice = operation({
  name: 'exchange.get-news-choice.v1',
  http: get('/exchange/news-choice'),
  access: writers(),
  summary: 'Which mails with announcements and newsletters the caller’s account wants; a program gets none',
  input: z.strictObject({}),
  output: z.strictObject({ themes: z.array(Theme), ...newsChoice }),
  refusals: ['not-signed-in'],
  repeats: 'read',
});
