import { z } from 'zod';
import { PracticeAttachmentId, PracticeId } from '../ids.js';
import { operation, put } from '../operation.js';
import { writers } from './access.js';
import { FigureReference, practiceText, WrittenPractice } from './practice.js';

export const savePracticeDraft = operation({
  name: 'exchange.save-practice-draft.v1',
  http: put('/exchange/practices/{practice}/draft'),
  access: writers(),
  summary:
    'Save what is written for a practice’s next version; it has to be proposed (again). Figures are named, never typed',
  input: z.strictObject({
    practice: PracticeId,
    version: z.int().min(1),
    ...practiceText,
    figures: z.array(FigureReference).max(20),
    /** Documents that were uploaded for it; left out: none. */
    attachments: z.array(PracticeAttachmentId).max(10).default([]),
  }),
  output: WrittenPractice,
  refusals: [
    'practice-not-found',
    'figure-not-published',
    'unknown-publication',
    'unknown-practice-attachment',
    'version-outdated',
  ],
  repeats: 'natural',
  versioned: 'write',
});
