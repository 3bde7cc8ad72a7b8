import { z } from 'zod';
import { allowMembers } from '../access.js';
import { get, operation } from '../operation.js';
import { Challenge } from './reason.js';

export const listChallenges = operation({
  name: 'progress.list-challenges.v1',
  http: get('/challenges'),
  access: allowMembers(),
  summary: 'The municipality’s challenges that people may learn for',
  input: z.strictObject({}),
  output: z.strictObject({ challenges: z.array(Challenge) }),
  refusals: [],
  repeats: 'read',
});
