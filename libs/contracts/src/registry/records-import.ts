import { z } from 'zod';
import { allow } from '../access.js';
import { ImportId } from '../ids.js';
import { operation } from '../operation.js';
import { fileRefusals, uploadedFile } from './file-import.js';

/** An import of records of enrolments, behind an upload. */
export const recordsImport = (name: string, summary: string) =>
  operation({
    name,
    access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
    summary,
    input: z.strictObject(uploadedFile),
    output: z.strictObject({ importId: ImportId }),
    refusals: [...fileRefusals],
    repeats: 'natural',
    timeoutMs: 5000,
  });
