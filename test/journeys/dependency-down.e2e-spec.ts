import type { ApiClient } from '#api-client';
import { waitFor } from '#testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { journeyPlatform, type JourneyPlatform } from '../platform.js';
import { csv, enrolled, importFile, openYear, settledReport, type Opened } from './office.js';

describe('a dependency that is down', () => {
  let journey: JourneyPlatform;
  let office: ApiClient;
  let token: string;
  let opened: Opened;
  let enrolmentId: string;
  let frozen: number | undefined;

  beforeAll(async () => {
    journey = await journeyPlatform({ services: true });
    office = await journey.signedIn('992011', 'municipality-officer', 'officer@992011.example');
    token = await journey.admin('create-token', '--scenario');
    opened = await openYear(office, 'staff');
    const roster = csv('職員番号,氏,名,メールアドレス', '000001,青葉,葵,aoba@city.example');
    await importFile(office, '/imports/people', roster, { audience: 'staff', programmeId: opened.programme });
    enrolmentId = (await enrolled(office, opened.programme, 'aoba@city.example')).enrolment;
  });
  afterEach(() => {
    if (frozen) process.kill(frozen, 'SIGCONT');
    frozen = undefined;
  });
  afterAll(() => journey.stop());

  let sent = 0;
  let accepted = 0;
  const impatient = async (): Promise<{ status: number; retryAfter: string | null; ms: number }> => {
    const event = {
      enrolmentId,
      courseId: opened.course,
      lessonId: 'one',
      kind: 'progressed',
      progress: 0.5,
      seconds: 60,
      at: new Date().toISOString(),
    };
    const began = Date.now();
    const response = await fetch(`${journey.url}/api/v1/learning-events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'manabi-municipality': '992011',
      },
      body: JSON.stringify({ sentAt: new Date().toISOString(), events: [{ ...event, id: `down-${(sent += 1)}` }] }),
    });
    await response.arrayBuffer();
    if (response.status === 200) accepted += 1;
    return { status: response.status, retryAfter: response.headers.get('retry-after'), ms: Date.now() - began };
  };

  it.each(['store', 'progress-tracking', 'nats'])(
    'should be said within two seconds, and nothing be accepted: %s',
    async (name) => {
      expect((await impatient()).status).toBe(200);
      frozen = journey.platform.children[name]?.pid();
      if (!frozen) throw new Error(`${name} does not run`);
      process.kill(frozen, 'SIGSTOP');
      const answer = await impatient();
      expect(answer).toMatchObject({ status: 503, retryAfter: '2' });
      expect(answer.ms).toBeLessThan(2000);
      process.kill(frozen, 'SIGCONT');
      frozen = undefined;
      await waitFor(async () => (await impatient()).status === 200, {
        what: `events are accepted after ${name} is back`,
      });
    },
    60_000,
  );

  it('should not sign anybody in or out by mistake while Redis is away', async () => {
    frozen = journey.platform.children['redis']?.pid();
    if (!frozen) throw new Error('redis does not run');
    process.kill(frozen, 'SIGSTOP');
    const fresh = await fetch(`${journey.url}/api/v1/session`, { headers: { cookie: 'manabi_session=some' } });
    expect([fresh.status, fresh.headers.get('retry-after')]).toEqual([503, '2']);
  });

  it('should have counted every accepted minute, and none that was never sent', async () => {
    const { figures } = await settledReport(office, opened.programme);
    expect(figures.learningMinutes).toBeGreaterThanOrEqual(accepted);
    expect(figures.learningMinutes).toBeLessThanOrEqual(sent);
  });
});
