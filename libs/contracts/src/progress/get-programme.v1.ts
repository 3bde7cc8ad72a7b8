import { z } from 'zod';
import { allowMembers, orService } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Programme } from './programme.js';

export const getProgramme = operation({
  name: 'progress.get-programme.v1',
  http: get('/programmes/{programme}'),
  access: orService(allowMembers(), 'member-registry', 'outcome-tracking', 'reporting'),
  summary: 'A programme with the course versions it pinned',
  input: z.strictObject({ programme: ProgrammeId }),
  output: Programme,
  refusals: ['unknown-programme'],
  repeats: 'read',
});
