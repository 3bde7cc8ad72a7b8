import { z } from 'zod';

/** A file in the file store; the gateway streams it. `name` is what the browser saves it as. */
export const ExportedFile = z.strictObject({ fileHash: z.string(), fileName: z.string() });
