import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { MunicipalityCode, ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { NoticeText } from './programme-privacy.js';

export const getPrivacyNotice = operation({
  name: 'progress.get-privacy-notice.v1',
  http: get('/open-programmes/{programme}/privacy-notice'),
  access: allowAnyone(),
  summary: 'The privacy notice of a programme that can be applied for, as applicants read it; nobody need be signed in',
  input: z.strictObject({ municipality: MunicipalityCode, programme: ProgrammeId }),
  output: z.strictObject({
    /** Its version; null: there is no notice. */
    notice: z.string().nullable(),
    /** Null: the office hands it out elsewhere. */
    text: NoticeText.nullable(),
  }),
  refusals: ['unknown-programme'],
  repeats: 'read',
  cacheSeconds: 60,
});
