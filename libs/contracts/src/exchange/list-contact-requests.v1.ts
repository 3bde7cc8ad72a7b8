import { z } from 'zod';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { writers } from './access.js';
import { ContactRequest } from './contact-request.js';

export const listContactRequests = operation({
  name: 'exchange.list-contact-requests.v1',
  http: get('/exchange/contact-requests'),
  access: writers(),
  summary: 'Contact requests that the municipality received or sent, the newest first',
  input: z.strictObject({ ...page, side: z.enum(['received', 'sent']).default('received') }),
  output: pageOf(ContactRequest),
  refusals: [],
  repeats: 'read',
  audit: 'person-read',
});
