import type { ImportId } from '#contracts';
import { sendFile } from '../api/send-file.js';
import { audienceOf, type Chosen, type Inspection } from './imports.js';

/** What the platform understands of a file; nothing of it is kept. @throws RequestFailed. */
export const inspectFile = ({ kind, file, provider }: Chosen): Promise<Inspection> => {
  const audience = audienceOf(kind);
  return sendFile(
    '/imports/inspection',
    file,
    audience ? { kind: 'people', audience } : { kind, ...(provider && { provider }) },
  );
};

/** Hands a file in, to be imported or (`dryRun`) only to be told what would happen. @throws RequestFailed. */
export const startImport = (
  { kind, file, programme, provider }: Chosen,
  dryRun: boolean,
): Promise<{ importId: ImportId }> => {
  const audience = audienceOf(kind);
  const fields = {
    dryRun: String(dryRun),
    ...(audience && { audience }),
    ...(programme && { programmeId: programme }),
    ...(provider && { provider }),
  };
  return sendFile(audience ? '/imports/people' : `/imports/${kind}`, file, fields);
};
