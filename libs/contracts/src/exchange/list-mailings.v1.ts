import { z } from 'zod';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { secretariatOnly } from './access.js';
import { Mailing } from './mailing.js';

export const listMailings = operation({
  name: 'exchange.list-mailings.v1',
  http: get('/exchange/mailings'),
  access: secretariatOnly(),
  summary: 'Announcements and newsletters that went out by mail, the newest first',
  input: z.strictObject(page),
  output: pageOf(Mailing),
  refusals: [],
  repeats: 'read',
});
