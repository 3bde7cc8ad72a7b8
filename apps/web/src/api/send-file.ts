import { send } from './send.js';

/** Why a CSV is not taken in at all, whatever it holds. */
export const csvRefusals = [
  'file-missing',
  'file-too-large',
  'not-a-csv',
  'empty-file',
  'unknown-encoding',
  'missing-header',
  'doubled-header',
] as const;

/** A roster of 10,000 people over a slow line takes its time. */
const patienceMs = 180_000;

/** Hands a file in below `/api/v1`, with what is said of it. @throws RequestFailed. */
export async function sendFile<Answer>(
  path: string,
  file: File,
  fields: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('file', file);
  const response = await send('POST', path, { body, signal: AbortSignal.timeout(patienceMs) });
  return (await response.json()) as Answer;
}
