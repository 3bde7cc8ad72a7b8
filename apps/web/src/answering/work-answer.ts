import { z } from 'zod';
import { WorkAnswer } from '#contracts/outcomes';

/** Asked as a question each: a box that was not seen would be a no. */
const YesNo = z.enum(['yes', 'no']);
const { startedOn } = WorkAnswer.options[1].shape;

/** Whether somebody works, as it is asked on a page. What was entered about work that there is not goes. */
export const WorkSaid = z.discriminatedUnion('works', [
  z.object({ works: z.literal('no') }),
  z.object({ works: z.literal('yes'), startedOn, insured: YesNo, openEnded: YesNo, related: YesNo }),
]);

/** The same, as the platform takes it. */
export const workAnswerOf = (said: z.infer<typeof WorkSaid>): WorkAnswer =>
  said.works === 'no'
    ? { works: false }
    : {
        works: true,
        startedOn: said.startedOn,
        insured: said.insured === 'yes',
        openEnded: said.openEnded === 'yes',
        related: said.related === 'yes',
      };
