import { z } from 'zod';
import { operation, post } from '../operation.js';
import { Key } from '../scalars.js';
import { secretariatOnly } from './access.js';
import { announcementText, WrittenAnnouncement } from './announcement.js';

export const writeAnnouncement = operation({
  name: 'exchange.write-announcement.v1',
  http: post('/exchange/announcements'),
  access: secretariatOnly(),
  summary: 'Write an announcement as a draft; known by a key of its own',
  input: z.strictObject({
    /** Chosen by the caller: the same announcement again is the one that is there. */
    key: Key,
    ...announcementText,
  }),
  output: WrittenAnnouncement,
  refusals: ['announcement-key-taken'],
  repeats: 'natural',
});
