import { CourseId, type PurchaseId, type RequestOf } from '#contracts';
import { saveDraftLesson, startCourseDraft } from '#contracts/catalog';
import { listOwnPurchases } from '#contracts/procurement';
import { mayLearn } from '#contracts/progress';
import { connectNats, fromBytes, toBytes } from '#messaging';
import { keysFor, resetServers, testCaller, testServers, type TestCaller } from '#testing';
import { headers } from '@nats-io/transport-node';
import { start } from './main.js';

export const officer = { tenant: '992011', roles: ['municipality-officer'] } as const;
export const admin = { tenant: '992011', roles: ['municipality-admin'] } as const;
export const instructor = { tenant: '992011', roles: ['instructor'] } as const;
export const neighbour = { tenant: '992020', roles: ['municipality-officer'] } as const;
export const learner = (person: string, tenant = '992011') => ({ tenant, roles: ['learner'], person }) as const;
/** Progress tracking asking for a learner of the neighbour. */
export const progress = { service: 'progress-tracking', tenant: '992020' } as const;
/** The exchange asking for an official of the neighbour. */
export const exchange = { service: 'exchange', tenant: '992020' } as const;

export const unknownCourse = CourseId.parse('00000000-0000-4000-8000-000000000000');
export const enrolledPerson = '11111111-1111-4111-8111-111111111111';

export type Catalog = Awaited<ReturnType<typeof courseCatalog>>;

/** The service alone, on real servers; progress tracking and procurement are stood in for at the wire: one person is enrolled everywhere. */
export async function courseCatalog() {
  await resetServers();
  const { natsUrl, mongoUri } = testServers();
  const keysDir = await keysFor(['gateway', 'course-catalog', 'progress-tracking', 'exchange']);
  const env = { NATS_URL: natsUrl, MONGODB_URI: mongoUri(), KEYS_DIR: keysDir, LOG_LEVEL: 'fatal' };
  const nats = await connectNats(natsUrl, 'progress-tracking');
  nats.subscribe(mayLearn.name, {
    callback: (_, message) => {
      const { person } = mayLearn.input.parse(fromBytes(message.data));
      message.respond(toBytes({ may: person === enrolledPerson }));
    },
  });
  /** What every municipality that asks is a buyer of, and what it leads; how often that was asked, and what was answered. */
  const purchases = {
    bought: [] as PurchaseId[],
    led: [] as PurchaseId[],
    asked: 0,
    answer: 'these' as 'these' | 'busy' | 'nothing',
  };
  nats.subscribe(listOwnPurchases.name, {
    callback: (_, message) => {
      const { bought, led, answer } = purchases;
      purchases.asked += 1;
      if (answer === 'these') message.respond(toBytes(listOwnPurchases.output.parse({ bought, led })));
      const refused = headers();
      refused.set('Manabi-Refused', 'busy');
      if (answer === 'busy') message.respond(toBytes({}), { headers: refused });
    },
  });
  let service = await start(env);
  const caller = await testCaller({ natsUrl, keysDir });
  const call: TestCaller['call'] = (as, op, input) => caller.call(as, op, input);
  return {
    env,
    call,
    purchases,
    refusal: (answer: Promise<unknown>): Promise<unknown> =>
      answer.then(
        () => 'answered',
        (error: unknown) => error,
      ),
    /** Begins a course and saves its lessons one after the other; answers the draft's last version. */
    draft: async (
      key: string,
      lessons: Record<string, RequestOf<typeof saveDraftLesson>['content']>,
      as: Parameters<typeof call>[0] = officer,
    ) => {
      const { course, version: begun } = await call(as, startCourseDraft, { key, title: `${key}の講座` });
      let version = begun;
      for (const [lesson, content] of Object.entries(lessons)) {
        const saved = await call(as, saveDraftLesson, { course, version, lesson, minutes: 10, content });
        version = saved.version;
      }
      return { course, version };
    },
    restart: async (meanwhile: () => Promise<void>) => {
      await service.stop();
      await meanwhile();
      service = await start(env);
    },
    close: async () => {
      await caller.close();
      await service.stop();
      await nats.close();
    },
  };
}
