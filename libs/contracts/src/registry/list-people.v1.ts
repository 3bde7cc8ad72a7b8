import { z } from 'zod';
import { get, operation } from '../operation.js';
import { Audience, page, pageOf } from '../scalars.js';
import { ListedPerson } from './listed-person.js';
import { whoSeesPeople } from './who-sees-people.js';

export const listPeople = operation({
  name: 'registry.list-people.v1',
  http: get('/people'),
  access: whoSeesPeople(),
  summary: 'The people of the municipality’s rosters',
  input: z.strictObject({
    ...page,
    audience: Audience.optional(),
    email: z.string().max(254).optional(),
    staffNumber: z.string().max(50).optional(),
  }),
  output: pageOf(ListedPerson),
  refusals: [],
  repeats: 'read',
  audit: 'person-read',
});
