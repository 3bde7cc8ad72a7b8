import { z } from 'zod';
import { MeetingId, MeetingMaterialId } from '../ids.js';
import { operation } from '../operation.js';
import { StreamedFile } from '../catalog/course-file.js';
import { officials } from './access.js';

/** Behind `GET /exchange/meetings/{meeting}/material/{material}`. */
export const openMeetingMaterial = operation({
  name: 'exchange.open-meeting-material.v1',
  access: officials(),
  summary: 'A document of a meeting that one is invited to',
  input: z.strictObject({ meeting: MeetingId, material: MeetingMaterialId }),
  output: StreamedFile,
  refusals: ['meeting-not-found', 'meeting-material-not-found'],
  repeats: 'read',
});
