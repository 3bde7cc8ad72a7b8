import { failureOf, offline, RequestFailed } from './problem.js';
import { base, whereHeaders } from './send.js';

/** The person took it back; nothing to be sorry for. */
export class UploadCancelled extends Error {}

interface Watched {
  /** The share of the bytes that are on their way, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file below `/api/v1`, telling how far it is. By `XMLHttpRequest`: `fetch` tells nobody.
 * @throws RequestFailed, UploadCancelled.
 */
export const upload = <Answer>(
  path: string,
  file: File,
  fields: Readonly<Record<string, string>>,
  { onProgress, signal }: Watched,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', base + path);
    for (const [name, value] of Object.entries(whereHeaders())) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => void answerOf<Answer>(request).then(resolve, reject));
    request.addEventListener('error', () => reject(offline()));
    request.addEventListener('abort', () => reject(new UploadCancelled()));
    signal.addEventListener('abort', () => request.abort());
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    body.set('file', file);
    request.send(body);
  });

async function answerOf<Answer>({ status, responseText }: XMLHttpRequest): Promise<Answer> {
  const response = new Response(responseText, { status });
  if (!response.ok) throw await failureOf(response);
  return (await response.json().catch(() => {
    throw new RequestFailed('unavailable', offline().sentence);
  })) as Answer;
}
