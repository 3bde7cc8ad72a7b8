import { failureOf, offline } from './problem.js';

export const base = '/api/v1';
const answerWithinMs = 15_000;

let municipality: string | null = null;

/** From now on requests act in this municipality; null: where the platform thinks that the account is at home. */
export function actIn(code: string | null): void {
  municipality = code;
}

/** Says where it is asked, as every request does. */
export const whereHeaders = (): Readonly<Record<string, string>> =>
  municipality === null ? {} : { 'manabi-municipality': municipality };

export interface Sent {
  readonly body?: string | FormData | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends the request from outside; without it, one that is not answered in 15 seconds has failed. */
  readonly signal?: AbortSignal;
  /** The browser goes on sending it when the page is closed meanwhile. */
  readonly keepalive?: boolean;
}

/** Sends a request below `/api/v1`. @throws RequestFailed when it is refused or nothing answers. */
export async function send(method: string, path: string, sent: Sent = {}): Promise<Response> {
  const { body, headers, signal = AbortSignal.timeout(answerWithinMs), keepalive = false } = sent;
  const response = await fetch(base + path, {
    method,
    credentials: 'same-origin',
    signal,
    keepalive,
    headers: {
      ...(typeof body === 'string' && { 'content-type': 'application/json' }),
      ...whereHeaders(),
      ...headers,
    },
    ...(body !== undefined && { body }),
  }).catch(() => {
    throw offline();
  });
  if (!response.ok) throw await failureOf(response);
  return response;
}
