import { resetServers, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startGateway, type TestGateway } from './gateway.factory.js';

describe('gateway', () => {
  let gateway: TestGateway;
  let url: string;

  beforeAll(async () => {
    await resetServers();
    gateway = await startGateway();
    ({ url } = gateway);
  });
  afterAll(() => gateway.stop());

  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

  it('should publish its API as OpenAPI 3.1 with the contracts’ names', async () => {
    const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    expect(document.paths['/api/v1/learning-events']?.['post']?.operationId).toBe('record-learning-events');
    expect(document.paths['/api/v1/imports/people']?.['post']?.operationId).toBe('import-people');
  });

  it('should show the API on a page', async () => {
    expect(await (await fetch(`${url}/api/docs`)).text()).toContain('record-learning-events');
  });

  it('should be alive but not ready while the owners are away', async () => {
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    const dependencies = await waitFor(
      async () => {
        const ready = await fetch(`${url}/health/ready`);
        expect(ready.status).toBe(503);
        const told = (await ready.json()) as { dependencies: Record<string, string> };
        return told.dependencies['redis'] === 'up' && told.dependencies;
      },
      { what: 'the gateway to have its own connections' },
    );
    expect(dependencies).toMatchObject({ nats: 'up', 'course-catalog': expect.stringContaining('down') });
  });

  it.each([
    ['nobody signed in', '/api/v1/courses', '{}', {}, 401, 'not-signed-in'],
    [
      'a forged token',
      '/api/v1/courses',
      '{}',
      { authorization: 'Bearer aaaaaaaaaaaaaaaaaaaaaaaa' },
      503,
      'unavailable',
    ],
    ['a wrong authorization', '/api/v1/courses', '{}', { authorization: 'Basic abc' }, 401, 'not-signed-in'],
    ['an expired session', '/api/v1/courses', '{}', { cookie: 'manabi_session=gone' }, 401, 'not-signed-in'],
    ['broken JSON', '/api/v1/session', '{', {}, 400, 'malformed-json'],
    ['too large a body', '/api/v1/session', `"${'x'.repeat(140_000)}"`, {}, 413, 'body-too-large'],
    ['another media type', '/api/v1/session', 'a=b', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type'],
    ['an operator for a value', '/api/v1/session', '{"email":{"$ne":1},"password":"x"}', {}, 400, 'invalid-input'],
    ['an unknown field', '/api/v1/session', '{"email":"a","password":"x","admin":true}', {}, 400, 'invalid-input'],
    ['an owner that is away', '/api/v1/session', '{"email":"a","password":"x"}', {}, 503, 'unavailable'],
    ['another site’s page', '/api/v1/session', '{}', { origin: 'https://evil.example' }, 403, 'foreign-origin'],
    ['an unknown address', '/api/v1/nothing', '{}', {}, 404, 'not-found'],
  ])('should refuse %s by name, in Japanese and English', async (_, path, body, headers, status, code) => {
    const began = Date.now();
    const response = await post(path, body, headers);
    const problem = (await response.json()) as Record<string, string>;
    expect([response.status, problem['code']]).toEqual([status, code]);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(problem['title']).toMatch(/[ぁ-ん]/);
    expect(problem['detail']).toMatch(/^[A-Z]/);
    expect(problem['correlationId']).toBe(response.headers.get('x-correlation-id'));
    if (status === 503) expect(response.headers.get('retry-after')).toBe('2');
    expect(Date.now() - began).toBeLessThan(2000);
  });

  it('should read a page for everybody whatever else stands in its address', async () => {
    const asked = async (path: string) => (await fetch(`${url}${path}`)).status;
    // Their owners are away here: the addresses are understood.
    for (const path of [
      '/members',
      '/members?utm_source=letter&on=2026-04-01',
      '/practices?cursor=x&theme=staff&fbclid=1',
      '/news?theme=staff&utm_source=letter',
    ])
      expect([path, await asked(path)]).toEqual([path, 503]);
    expect(await asked('/members?on=yesterday&utm_source=letter')).toBe(404);
  });

  it('should name the wrong field without repeating its value', async () => {
    const response = await post('/api/v1/session', '{"email":"a","password":"x","secret-name":"secret-value"}');
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ errors: [{ pointer: '/secret-name', code: 'unknown-field' }] });
    expect(text).not.toContain('secret-value');
  });

  it('should answer an unknown address below /api with a problem and not with the page', async () => {
    const response = await fetch(`${url}/api/v1/nothing`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'not-found' });
  });
});
