import { setTimeout as delay } from 'node:timers/promises';
import { headerFields, routeFields, type Operation, type OutputOf, type RequestOf } from '#contracts';
import { ApiProblem } from './api-problem.js';

export interface ApiAccess {
  readonly url: string;
  /** An API token, or a session's cookie. */
  readonly token?: string;
  readonly cookie?: string;
  /** The municipality to act in, when the account may act in several. */
  readonly municipality?: string;
  /** How long to go on asking while the answer is 429 or 503 or there is none. 0 = ask once. */
  readonly patienceMs?: number;
}

/** A program's way into the platform: the public HTTP API, typed by the contracts. Every write repeats without harm. */
export class ApiClient {
  constructor(private readonly access: ApiAccess) {}

  /** Signs in as a person. @throws ApiProblem `wrong-credentials`. */
  static async signIn(url: string, email: string, password: string, patienceMs = 0): Promise<ApiClient> {
    const response = await new ApiClient({ url, patienceMs }).fetch(
      'POST',
      '/session',
      JSON.stringify({ email, password }),
    );
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    return new ApiClient({ url, patienceMs, ...(cookie && { cookie }) });
  }

  /** The same caller in another municipality. */
  in(municipality: string): ApiClient {
    return new ApiClient({ ...this.access, municipality });
  }

  /** @throws ApiProblem the refusal. */
  async call<O extends Operation>(op: O, input: RequestOf<O>): Promise<OutputOf<O>> {
    if (!op.http) throw new Error(`${op.name} has no route`);
    const fields: Record<string, unknown> = { ...input };
    let path = op.http.path;
    for (const field of routeFields(op)) {
      path = path.replace(`{${field}}`, encodeURIComponent(String(fields[field])));
      delete fields[field];
    }
    if (op.http.method === 'GET') {
      const given = Object.entries(fields).filter(([, value]) => value !== undefined);
      const query = new URLSearchParams(given.map(([field, value]): [string, string] => [field, String(value)]));
      return (await this.fetch('GET', query.size > 0 ? `${path}?${query.toString()}` : path)).json() as Promise<
        OutputOf<O>
      >;
    }
    const ifMatch: Record<string, string> = {};
    for (const field of headerFields(op)) {
      ifMatch['if-match'] = `"${String(fields[field])}"`;
      delete fields[field];
    }
    return (await this.fetch(op.http.method, path, JSON.stringify(fields), ifMatch)).json() as Promise<OutputOf<O>>;
  }

  /** All pages of a list. */
  async *pages<O extends Operation>(op: O, input: RequestOf<O>): AsyncGenerator<OutputOf<O>> {
    let cursor: string | null | undefined;
    do {
      const page = await this.call(op, { ...input, limit: 200, ...(cursor && { cursor }) } as RequestOf<O>);
      yield page;
      cursor = (page as { nextCursor: string | null }).nextCursor;
    } while (cursor);
  }

  /** Uploads a file with form fields. */
  async upload(
    path: string,
    file: { name: string; bytes: Uint8Array<ArrayBuffer> },
    fields: Record<string, string>,
  ): Promise<{ importId: string }> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([file.bytes], { type: 'text/csv' }), file.name);
    return (await this.fetch('POST', path, form)).json() as Promise<{ importId: string }>;
  }

  /** A request below `/api/v1`, asked again while the platform says "not now". @throws ApiProblem. */
  async fetch(
    method: string,
    path: string,
    body?: string | FormData,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const { url, token, cookie, municipality, patienceMs = 0 } = this.access;
    const headers: Record<string, string> = {
      ...more,
      ...(typeof body === 'string' && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(cookie && { cookie }),
      ...(municipality && { 'manabi-municipality': municipality }),
      ...more,
    };
    const deadline = Date.now() + patienceMs;
    for (let pause = 100; ; pause = Math.min(pause * 2, 2000)) {
      const response = await fetch(`${url}/api/v1${path}`, {
        method,
        headers,
        ...(body !== undefined && { body }),
      }).catch((error: unknown) => (Date.now() < deadline ? undefined : Promise.reject(error)));
      if (response?.ok) return response;
      const notNow = !response || response.status === 429 || response.status >= 500;
      if (!notNow || Date.now() >= deadline) throw response ? await ApiProblem.from(response) : new Error('no answer');
      await response?.body?.cancel();
      await delay(pause);
    }
  }
}
