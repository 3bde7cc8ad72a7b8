import { z } from 'zod';
import { allow } from '../access.js';
import { CourseId, ProgrammeId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Audience, Day, FiscalYear, Key, Line } from '../scalars.js';
import { planToSay } from './programme-plan.js';
import { NoticeText, privacyToSay } from './programme-privacy.js';

export const openProgramme = operation({
  name: 'progress.open-programme.v1',
  http: post('/programmes'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Open a programme (事業), or change the one with this key; it pins the courses’ present versions',
  input: z.strictObject({
    key: Key,
    name: Line(200),
    audience: Audience,
    fiscalYear: FiscalYear,
    startsOn: Day,
    endsOn: Day,
    courses: z.array(CourseId).min(1).max(50),
    /** What it does with people’s data; left out, it stays as it is. */
    privacy: privacyToSay.optional(),
    /** The privacy notice; left out, it stays as it is; null takes it away. */
    noticeText: NoticeText.nullable().optional(),
    /** What is planned with it; left out, it stays as it is. */
    plan: planToSay.optional(),
  }),
  output: z.strictObject({
    programme: ProgrammeId,
    version: z.int(),
    outcome: z.enum(['created', 'changed', 'unchanged']),
  }),
  refusals: [
    'unknown-course',
    'course-withdrawn',
    'course-key-twice',
    'period-reversed',
    'audience-fixed',
    'municipality-not-admitted',
    'notice-missing',
    'notice-version-needed',
    'window-reversed',
    'path-unclear',
    'places-taken',
    'programme-closed',
    'purchase-not-found',
    'not-a-buyer',
    'seats-not-allocated',
    'purchase-over',
    'purchase-fixed',
  ],
  repeats: 'natural',
});
