import mongoose from 'mongoose';
import { HttpConnection, type Answer } from './http-connection.js';
import type { EventPlan, Load } from './load.js';
import { Tally } from './tally.js';

type Of<K extends Load['kind']> = Extract<Load, { kind: K }>;

/** Learning events over the public API, `batch` in each POST. */
export async function sendEvents({ url, headers, events }: Of<'events'>, tally: Tally, next: () => number) {
  const ask = await asker(url, 'POST', `${headers}content-type: application/json\r\n`);
  while (!tally.isOver) {
    const began = performance.now();
    const answer = await ask('/api/v1/learning-events', bodyOf(events, next));
    if (answer instanceof Error) tally.noAnswer(answer.message, events.batch);
    // "Not now" from a service that did not answer in time: what was sent may be stored all the same.
    else if (answer.status >= 500) tally.noAnswer(`${answer.status} ${codeOf(answer)}`, events.batch);
    else if (answer.status !== 200) tally.refused(`${answer.status} ${codeOf(answer)}`, events.batch);
    else {
      const accepted = answer.body.split('"result":"accepted"').length - 1;
      tally.took(performance.now() - began, accepted);
      if (accepted < events.batch) tally.refused(answer.body.slice(0, 200), events.batch - accepted);
    }
  }
  ask.close();
}

export async function read({ url, headers, paths }: Of<'get'>, tally: Tally, next: () => number) {
  const ask = await asker(url, 'GET', headers);
  while (!tally.isOver) {
    const began = performance.now();
    const answer = await ask(paths[next() % paths.length] as string);
    if (answer instanceof Error) tally.refused(answer.message, 1);
    else if (answer.status !== 200) tally.refused(`${answer.status} ${codeOf(answer)}`, 1);
    else tally.took(performance.now() - began, 1);
  }
  ask.close();
}

/** The bare store: what there is to win when nothing else is done. Documents as large as an event's. */
export async function insert({ uri, batch, c }: Of<'inserts'>, tally: Tally, next: () => number) {
  const run = Math.random().toString(36).slice(2);
  const client = await new mongoose.mongo.MongoClient(uri, { maxPoolSize: c }).connect();
  const collection = client.db('bench').collection<{ _id: string }>('inserts');
  await Promise.all(
    Array.from({ length: c }, async () => {
      while (!tally.isOver) {
        const documents = Array.from({ length: batch }, () => documentOf(run, next()));
        const began = performance.now();
        await collection.insertMany(documents, { ordered: false });
        tally.took(performance.now() - began, batch);
      }
    }),
  );
  await client.close();
}

const documentOf = (run: string, place: number) => ({
  _id: `992011/${run}-${place}`,
  tenant: '992011',
  programme: '6f1d5a0e-8a5b-4c0e-9c0f-2f4f2b8f7d11',
  enrolment: '6f1d5a0e-8a5b-4c0e-9c0f-2f4f2b8f7d11',
  course: 'bench',
  lesson: 'lesson-1',
  kind: 'progressed',
  progress: 0.5,
  score: null,
  seconds: 60,
  at: new Date(),
  receivedAt: new Date(),
  bodyHash: 'Zm9yIHRoZSBzYW1lIG51bWJlciBvZiBieXRlcyBvbmx5MA',
  pending: true,
});

function bodyOf({ batch, tag, course, lessons, enrolments }: EventPlan, next: () => number): string {
  const at = new Date().toISOString();
  const events = Array.from({ length: batch }, () => {
    const place = next();
    const lesson = lessons[place % lessons.length];
    const enrolment = enrolments[place % enrolments.length];
    return `{"id":"${tag}-${place}","enrolmentId":"${enrolment}","courseId":"${course}","lessonId":"${lesson}","kind":"progressed","progress":0.5,"seconds":60,"at":"${at}"}`;
  });
  return `{"sentAt":"${at}","events":[${events.join(',')}]}`;
}

const codeOf = ({ body }: Answer): string => /"code":"([\w-]+)"/.exec(body)?.[1] ?? '';

/** Asks over one connection and opens another one when it breaks. */
async function asker(url: string, method: string, headers: string) {
  let connection = await HttpConnection.open(url);
  const ask = async (path: string, body?: string): Promise<Answer | Error> => {
    try {
      return await connection.request(method, path, headers, body);
    } catch (error) {
      connection.close();
      connection = await HttpConnection.open(url);
      return error as Error;
    }
  };
  return Object.assign(ask, { close: () => connection.close() });
}
