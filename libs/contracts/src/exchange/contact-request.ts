import { z } from 'zod';
import { ChallengeId, ContactRequestId, MunicipalityCode } from '../ids.js';
import { Moment } from '../scalars.js';

/** asked: the other side has not answered; only what was accepted shows who the officials are. */
export const ContactState = z.enum(['asked', 'accepted', 'declined', 'withdrawn']);
export type ContactState = z.infer<typeof ContactState>;

/** A contact request as one of the two municipalities sees it. */
export const ContactRequest = z.strictObject({
  contactRequest: ContactRequestId,
  /** The other one, as it was called when it was asked or asked itself. */
  municipality: MunicipalityCode,
  municipalityName: z.string(),
  reason: z.string(),
  /** What it is about; null: nothing of its own, or what is shared no more. */
  challenge: z.strictObject({ challenge: ChallengeId, title: z.string() }).nullable(),
  state: ContactState,
  askedAt: Moment,
  answeredAt: Moment.nullable(),
  /** The official on the other side; null: it was not accepted, or who it was is no longer of the office. */
  contact: z.strictObject({ name: z.string(), email: z.string().nullable() }).nullable(),
});
export type ContactRequest = z.infer<typeof ContactRequest>;

export const ContactAnswered = z.strictObject({ contactRequest: ContactRequestId, state: ContactState });
