import { z } from 'zod';
import { allow, either } from '../access.js';
import { EnrolmentId, PersonId, ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Audience, Day } from '../scalars.js';
import { HowFar, LateCourse, StandingCounts } from './standing.js';

export const getManagerDay = operation({
  name: 'progress.get-manager-day.v1',
  http: get('/manager-day'),
  access: either(allow('department-manager').inOwnDepartments(), allow('company-officer').inOwnCompany()),
  summary: 'How the caller’s own people stand today in each programme, and who of them needs somebody to ask',
  input: z.strictObject({}),
  output: z.strictObject({
    asOf: Day,
    /** With somebody of theirs in it, or seats: that go on, ended within sixty days, or begin within ninety. */
    programmes: z
      .array(
        z.strictObject({
          programme: ProgrammeId,
          name: z.string(),
          audience: Audience,
          startsOn: Day,
          endsOn: Day,
          daysLeft: z.int(),
          counts: StandingCounts,
          /** Overdue, behind or not started; nobody before it begins. */
          late: z.int(),
          /** Of a company that was granted any. */
          seats: z.strictObject({ granted: z.int(), named: z.int() }).nullable(),
        }),
      )
      .max(50),
    /** Who is late, in all programmes. */
    late: z.int(),
    /** Those of them who need somebody most: overdue first, then who did least. */
    items: z
      .array(
        HowFar.extend({
          enrolment: EnrolmentId,
          person: PersonId,
          name: z.string(),
          /** Path of the department, or the company’s name. */
          group: z.array(z.string()),
          programme: ProgrammeId,
          programmeName: z.string(),
          endsOn: Day,
          lateCourses: z.array(LateCourse),
        }),
      )
      .max(50),
  }),
  refusals: [],
  repeats: 'read',
  audit: 'person-read',
  timeoutMs: 8000,
});
