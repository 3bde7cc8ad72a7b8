import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personaOf } from './beyond.js';
import { Http } from './http.js';
import { makeWorld, type World } from './world.js';

const PER_SECOND = 300;
const SECONDS = 30;
const TICK_MS = 20;

(process.env['LONG'] ? describe : describe.skip)('a storm of wrong passwords', () => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld();
  }, 180_000);
  afterAll(() => world.stop());

  it('should not slow down who is signed in', async () => {
    const { headers } = personaOf(world, 'officer');
    const { programme } = world.records['992011'];
    const pages = [
      '/courses',
      '/people',
      '/programmes',
      `/programmes/${programme.staff}/enrolments`,
      `/reports/programmes/${programme.staff}`,
    ];
    const storm = new Http(world.http.url, 500);
    const statuses: Record<string, number> = {};
    const under = new Set<Promise<void>>();
    let over = false;
    const wrong = async (number: number) => {
      const email = number % 3 === 0 ? 'officer@access.example' : `storm-${number % 700}@access.example`;
      const from = { 'content-type': 'application/json', 'x-forwarded-for': `10.0.${number % 200}.${number % 250}` };
      const body = JSON.stringify({ email, password: `wrong-${number}-password` });
      const status = await storm.ask({ method: 'POST', path: '/api/v1/session', headers: from, body }).then(
        (answer) => String(answer.status),
        () => 'no answer',
      );
      statuses[status] = (statuses[status] ?? 0) + 1;
    };
    const send = async (): Promise<number> => {
      const began = Date.now();
      let sent = 0;
      for (; !over; await delay(TICK_MS)) {
        for (const due = ((Date.now() - began) / 1000) * PER_SECOND; sent < due; sent += 1) {
          const work: Promise<void> = wrong(sent).finally(() => under.delete(work));
          under.add(work);
        }
      }
      return sent;
    };
    const sending = send();
    const times: number[] = [];
    const failed: number[] = [];
    for (const end = Date.now() + SECONDS * 1000; Date.now() < end; await delay(50)) {
      const answer = await world.http.ask({
        method: 'GET',
        path: `/api/v1${pages[times.length % pages.length] ?? ''}`,
        headers,
      });
      times.push(answer.ms);
      if (answer.status !== 200) failed.push(answer.status);
    }
    over = true;
    const sent = await sending;
    await Promise.all(under);
    storm.close();
    times.sort((a, b) => a - b);
    const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
    process.stderr.write(
      `login storm: ${sent} wrong sign-ins (${JSON.stringify(statuses)}), ${times.length} pages, median ${(times[times.length >> 1] ?? 0).toFixed(0)} ms, p99 ${p99.toFixed(0)} ms\n`,
    );
    expect(sent).toBeGreaterThan(PER_SECOND * SECONDS * 0.9);
    expect(Object.keys(statuses).sort()).toEqual(['401', '429']);
    expect(failed).toEqual([]);
    expect(p99).toBeLessThan(250);
  });
});
