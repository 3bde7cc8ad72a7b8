import type { ImportId } from '#contracts';
import { send } from '../api/send.js';
import { audienceOf, type Chosen, type Inspection } from './imports.js';

/** A roster of 10,000 people over a slow line takes its time. */
const patienceMs = 180_000;

/** What the platform understands of a file; nothing of it is kept. @throws RequestFailed. */
export const inspectFile = ({ kind, file }: Chosen): Promise<Inspection> => {
  const audience = audienceOf(kind);
  return upload('/imports/inspection', file, audience ? { kind: 'people', audience } : { kind });
};

/** Hands a file in, to be imported or (`dryRun`) only to be told what would happen. @throws RequestFailed. */
export const startImport = ({ kind, file, programme }: Chosen, dryRun: boolean): Promise<{ importId: ImportId }> => {
  const audience = audienceOf(kind);
  const fields = {
    dryRun: String(dryRun),
    ...(audience && { audience }),
    ...(programme && { programmeId: programme }),
  };
  return upload(audience ? '/imports/people' : `/imports/${kind}`, file, fields);
};

async function upload<Answer>(path: string, file: File, fields: Record<string, string>): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('file', file);
  const response = await send('POST', path, { body, signal: AbortSignal.timeout(patienceMs) });
  return (await response.json()) as Answer;
}
