import { z } from 'zod';
import { allow } from '../access.js';
import { CourseId, ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Day, page, pageOf } from '../scalars.js';

export const listCourseUses = operation({
  name: 'progress.list-course-uses.v1',
  http: get('/course-uses'),
  access: allow('municipality-officer', 'municipality-admin', 'instructor').inOwnMunicipality(),
  summary: 'The municipality’s programmes with the course versions they pinned, by fiscal year and key',
  input: z.strictObject(page),
  output: pageOf(
    z.strictObject({
      programme: ProgrammeId,
      name: z.string(),
      startsOn: Day,
      endsOn: Day,
      courses: z.array(z.strictObject({ course: CourseId, version: z.int() })),
    }),
  ),
  refusals: [],
  repeats: 'read',
});
