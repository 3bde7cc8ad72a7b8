import { z } from 'zod';
import { allowService } from '../access.js';
import { CourseId, MunicipalityCode } from '../ids.js';
import { operation } from '../operation.js';
import { Line, Moment, TextPieces } from '../scalars.js';

/** The catalogue’s part of `exchange.search-exchange`: ranked as the rest is, so that both become one list. */
export const searchCourses = operation({
  name: 'catalog.search-courses.v1',
  access: allowService('exchange'),
  summary: 'Courses that the municipality sees and that have all the words, the best answer first',
  input: z.strictObject({ q: Line(100) }),
  output: z.strictObject({
    items: z
      .array(
        z.strictObject({
          course: CourseId,
          municipality: MunicipalityCode,
          /** When it was changed last: published, or shown to others. */
          changedAt: Moment,
          title: TextPieces,
          excerpt: TextPieces,
          score: z.number(),
        }),
      )
      .max(30),
    more: z.boolean(),
  }),
  refusals: [],
  repeats: 'read',
});
