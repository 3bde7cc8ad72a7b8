import { z } from 'zod';
import { DepartmentId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Audience, page, pageOf } from '../scalars.js';
import { ListedPerson } from './listed-person.js';
import { whoSeesPeople } from './who-sees-people.js';

/** A POST, so that nobody's name stands in an address. */
export const searchPeople = operation({
  name: 'registry.search-people.v1',
  http: post('/people/search'),
  access: whoSeesPeople(),
  summary: 'Find people by the beginning of name, kana or number, and by department; in the order of their kana',
  input: z.strictObject({
    ...page,
    /** Width, kana and common variants of characters do not matter; given names are found too. */
    text: z.string().max(100).optional(),
    /** With all departments below it, as of today. */
    department: DepartmentId.optional(),
    audience: Audience.optional(),
  }),
  output: pageOf(ListedPerson),
  refusals: [],
  repeats: 'read',
  audit: 'person-read',
});
