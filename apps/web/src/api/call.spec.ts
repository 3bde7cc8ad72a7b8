import { beforeEach, describe, expect, it } from '@jest/globals';
import { i18n } from '@lingui/core';
import type { Operation } from '#contracts';
import { saveCourseDraft } from '#contracts/catalog';
import { listPeople } from '#contracts/registry';
import { openProgramme } from '#contracts/progress';
import { getMunicipalityReport } from '#contracts/reporting';
import { call, callTagged } from './call.js';
import { asFailure } from './problem.js';
import { actIn } from './send.js';

let asked: Request[] = [];

/** The platform's side of the wire. */
function answerWith(body: unknown, init: ResponseInit = {}): void {
  asked = [];
  globalThis.fetch = async (input, options) => {
    asked.push(new Request(`http://platform.example${input as string}`, options));
    return Response.json(body, init);
  };
}

const first = (): Request => asked[0] as Request;
/** No operation repeats by key yet; one that did. */
const byKey: Operation = { ...(openProgramme as unknown as Operation), repeats: 'by-key' };
const programme = {
  key: 'staff-dx',
  name: '庁内DX',
  audience: 'staff',
  fiscalYear: 2026,
  startsOn: '2026-05-15',
  endsOn: '2027-02-15',
  courses: [],
} as const;

describe('calling an operation', () => {
  beforeEach(() => {
    i18n.loadAndActivate({ locale: 'ja', messages: {} });
    actIn(null);
    answerWith({ items: [], nextCursor: null });
  });

  it('should put the fields of the route into the path and the others into the query', async () => {
    await call(getMunicipalityReport, { code: '992011', fiscalYear: 2026 });
    expect(first().method).toBe('GET');
    expect(first().url).toBe('http://platform.example/api/v1/reports/municipalities/992011?fiscalYear=2026');
  });

  it('should leave out what is undefined', async () => {
    await call(listPeople, { audience: undefined, staffNumber: '000 1/2' });
    expect(first().url).toBe('http://platform.example/api/v1/people?staffNumber=000+1%2F2');
  });

  it('should send a body as JSON, and say in which municipality', async () => {
    actIn('992011');
    await call(openProgramme, programme as never);
    expect(await first().json()).toEqual(programme);
    expect(first().headers.get('manabi-municipality')).toBe('992011');
    expect(first().headers.get('idempotency-key')).toBeNull();
  });

  it('should name each attempt where the operation repeats by key, the same attempt by the same name', async () => {
    await call(byKey, programme);
    await call(byKey, programme);
    await call(byKey, programme, { key: 'mine' });
    const keys = asked.map(({ headers }) => headers.get('idempotency-key'));
    expect(new Set(keys).size).toBe(3);
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(keys[2]).toBe('mine');
  });

  it('should give the ETag of what was read and name it in the change', async () => {
    answerWith({}, { headers: { etag: '"7"' } });
    const { etag } = await callTagged(listPeople, {});
    await call(openProgramme, programme as never, { etag });
    expect(asked[1]?.headers.get('if-match')).toBe('"7"');
  });

  it('should send the version that is changed as If-Match, not in the body', async () => {
    await call(saveCourseDraft, { course: 'c', version: 7, title: '題', lessons: [] } as never);
    expect(first().headers.get('if-match')).toBe('"7"');
    expect(await first().json()).toEqual({ title: '題', lessons: [] });
  });

  it.each([
    ['ja', 'この事業は見つかりませんでした。'],
    ['en', 'This programme was not found.'],
  ])('should fail with the code and the sentence in %s', async (locale, sentence) => {
    i18n.loadAndActivate({ locale, messages: {} });
    const problem = {
      code: 'unknown-programme',
      title: 'この事業は見つかりませんでした。',
      detail: 'This programme was not found.',
      errors: [{ pointer: '/name', code: 'too-big' }],
    };
    answerWith(problem, { status: 404, headers: { 'retry-after': '3' } });
    const failure = asFailure(await call(listPeople, {}).catch((error: unknown) => error));
    expect(failure).toMatchObject({ code: 'unknown-programme', sentence, passing: false });
    expect(failure.more).toMatchObject({ fields: [{ pointer: '/name', code: 'too-big' }], retryAfterMs: 3000 });
  });

  it.each([
    ['no answer', () => Promise.reject(new TypeError('failed')), 'offline'],
    ['an answer of something in between', async () => new Response('<html>', { status: 502 }), 'unavailable'],
  ])('should say that it may pass: %s', async (_, fetch, code) => {
    globalThis.fetch = fetch;
    const failure = asFailure(await call(listPeople, {}).catch((error: unknown) => error));
    expect(failure).toMatchObject({ code, passing: true });
  });
});
