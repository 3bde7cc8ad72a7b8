import { randomUUID } from 'node:crypto';
import { ApiClient } from '#api-client';
import { EnrolmentId, type ProgrammeId } from '#contracts';
import { publishCourse } from '#contracts/catalog';
import { enrolPeople, listEnrolments, recordLearningEvents } from '#contracts/progress';
import { listPeople } from '#contracts/registry';
import { getProgrammeReport } from '#contracts/reporting';
import { setTimeout as delay } from 'node:timers/promises';
import { journeyPlatform } from '../platform.js';
import { openBenchProgramme } from './bench-platform.js';
import { PROGRAMMES } from './many-facts.js';
import { importRoster, rosterOf } from './roster.js';
import type { Row } from './row.js';
import type { Settings } from './settings.js';

const code = '992011';
const ENROLMENTS = 10_000;
const PEOPLE = Math.ceil(ENROLMENTS / PROGRAMMES);
const PER_SECOND = 200;
const BAR_S = 2;
/** Every so manieth event is looked for. */
const LOOK_AT = 25;

interface Place {
  readonly enrolment: EnrolmentId;
  readonly programme: ProgrammeId;
}

/** B3: events at a steady pace over 495 programmes, each until the report of its programme shows it. */
export async function measureSeeing({ rounds, ms, say }: Settings): Promise<Row> {
  const journey = await journeyPlatform();
  try {
    await journey.signedIn(code, 'municipality-admin', `admin@${code}.example`);
    const token = await journey.admin('create-token', '--scenario');
    const api = new ApiClient({ url: journey.url, token, municipality: code, patienceMs: 60_000 });
    const { course } = await api.call(publishCourse, {
      key: 'bench',
      title: '計測用の講座（架空）',
      lessons: [{ key: 'lesson-1', minutes: 10 }],
      passScore: null,
    });
    const places = await enrolled(api, course);
    say(`B3: ${places.length} enrolments in ${PROGRAMMES} programmes`);
    const seen: number[] = [];
    const accepted = new Map<ProgrammeId, number>();
    const looking: Promise<void>[] = [];
    const steadyMs = rounds * ms;
    const began = performance.now();
    let sent = 0;
    const send = async ({ enrolment, programme }: Place, isLookedFor: boolean) => {
      const at = new Date().toISOString();
      const event = {
        id: randomUUID(),
        enrolmentId: enrolment,
        courseId: course,
        lessonId: 'lesson-1',
        kind: 'progressed' as const,
        seconds: 60,
        at,
      };
      const { results } = await api.call(recordLearningEvents, { sentAt: at, events: [event] });
      // Asked again where no answer came in time.
      if (!['accepted', 'duplicate'].includes(results[0]?.result ?? '')) throw new Error(JSON.stringify(results));
      const acceptedAt = performance.now();
      const count = (accepted.get(programme) ?? 0) + 1;
      accepted.set(programme, count);
      if (isLookedFor) looking.push(look(programme, count, acceptedAt));
    };
    const look = async (programme: ProgrammeId, minutes: number, since: number) => {
      while (Number((await api.call(getProgrammeReport, { programme })).figures.learningMinutes) < minutes)
        await delay(50);
      seen.push(performance.now() - since);
    };
    const sending: Promise<void>[] = [];
    while (performance.now() - began < steadyMs) {
      const due = Math.floor(((performance.now() - began) / 1000) * PER_SECOND);
      for (; sent < due; sent += 1) {
        const place = places[sent % places.length];
        if (place) sending.push(send(place, sent % LOOK_AT === 0));
      }
      await delay(5);
    }
    await Promise.all(sending);
    const perSecond = sent / ((performance.now() - began) / 1000);
    await Promise.all(looking);
    const sorted = seen.toSorted((a, b) => a - b);
    const quantile = (share: number) => (sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN) / 1000;
    return {
      figure: `B3 from accepted to the programme's report at ${PER_SECOND} events/s, ${PROGRAMMES} programmes, p95`,
      value: quantile(0.95),
      unit: 's',
      bar: `≤ ${BAR_S} s`,
      met: quantile(0.95) <= BAR_S,
      note: `${seen.length} of ${sent} events looked for, ${perSecond.toFixed(0)} sent a second; p50 ${quantile(0.5).toFixed(2)}, slowest ${quantile(1).toFixed(2)} s`,
    };
  } finally {
    await journey.stop();
  }
}

/** The same few people in every programme; neighbours in the answer are of other programmes. */
async function enrolled(api: ApiClient, course: Parameters<typeof openBenchProgramme>[2]): Promise<Place[]> {
  const first = await openBenchProgramme(api, 'bench-0', course);
  await importRoster(api, first, rosterOf('load', PEOPLE));
  const { items } = await api.call(listPeople, { limit: 200 });
  const people = items.map(({ person }) => person);
  const programmes = [first];
  for (let place = 1; place < PROGRAMMES; place += 1) {
    const programme = await openBenchProgramme(api, `bench-${place}`, course);
    await api.call(enrolPeople, { programme, people });
    programmes.push(programme);
  }
  const columns: Place[][] = [];
  for (const programme of programmes) {
    const { items: rows } = await api.call(listEnrolments, { programme, limit: 200 });
    columns.push(rows.map(({ enrolment }) => ({ enrolment: EnrolmentId.parse(enrolment), programme })));
  }
  return Array.from({ length: PEOPLE }, (_, row) => columns.flatMap((column) => column[row] ?? [])).flat();
}
