import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post, secret } from '../operation.js';
import { LinkCode } from './application.js';
import { ApplicationSeen } from './inspect-application.v1.js';

export const answerSeatOffer = operation({
  name: 'progress.answer-seat-offer.v1',
  http: post('/applications/offer-answer'),
  access: allowAnyone(),
  summary: 'Take the seat that became free, or let it go to the next in line, by the mailed link',
  input: z.strictObject({ code: secret(LinkCode), answer: z.enum(['take', 'leave']) }),
  output: ApplicationSeen,
  refusals: ['wrong-link', 'offer-over', 'programme-closed'],
  repeats: 'natural',
  attempts: 'wrong',
  audit: 'never',
});
