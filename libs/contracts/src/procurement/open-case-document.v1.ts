import { operation } from '../operation.js';
import { members } from './access.js';
import { openStepDocument } from './open-step-document.v1.js';

/** Behind `GET /purchases/{purchase}/case/documents/{document}`. */
export const openCaseDocument = operation({
  ...openStepDocument,
  name: 'procurement.open-case-document.v1',
  access: members(),
  summary: 'A document that goes with the case of a purchase, for every member while the case is shown',
  refusals: ['case-not-found', 'document-not-found'],
});
