import { DisclosureId } from '#contracts';
import { job } from '#jobs';
import { z } from 'zod';

/** Makes the file of one disclosure. One at a time: a long record fills memory. */
export const gatherDisclosure = job('gather-disclosure', z.strictObject({ disclosure: DisclosureId }));
