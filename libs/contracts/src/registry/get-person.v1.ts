import { z } from 'zod';
import { PersonId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Placement, WorkplaceUse } from '../outcomes/outcome.js';
import { PersonsEnrolment } from '../progress/standing.js';
import { ListedPerson } from './listed-person.js';
import { whoSeesPeople } from './who-sees-people.js';

export const getPerson = operation({
  name: 'registry.get-person.v1',
  http: get('/people/{person}'),
  access: whoSeesPeople(),
  summary: 'A person with what they are enrolled in, how far they are and what was recorded of it',
  input: z.strictObject({ person: PersonId }),
  output: ListedPerson.extend({
    enrolments: z.array(
      PersonsEnrolment.extend({
        /** Told to the office alone; to others there are none. */
        placements: z.array(Placement),
        workplaceUses: z.array(WorkplaceUse),
      }),
    ),
  }),
  refusals: ['unknown-person'],
  repeats: 'read',
  audit: 'person-read',
});
