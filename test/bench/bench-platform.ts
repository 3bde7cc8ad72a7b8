import { ApiClient } from '#api-client';
import type { CourseId, ProgrammeId } from '#contracts';
import { publishCourse } from '#contracts/catalog';
import { listEnrolments, openProgramme } from '#contracts/progress';
import { password, type JourneyPlatform } from '../platform.js';
import { importRoster, rosterOf } from './roster.js';

const code = '992011';
const lessons = Array.from({ length: 10 }, (_, place) => `lesson-${place + 1}`);
const PROGRAMMES = 5;
const PEOPLE = 200;

/** A platform with a municipality that learns. */
export interface BenchPlatform {
  readonly journey: JourneyPlatform;
  readonly api: ApiClient;
  /** Header lines of a program whose events' own time is trusted. */
  readonly asProgram: string;
  /** Header lines of a signed-in officer. */
  readonly asOfficer: string;
  readonly course: CourseId;
  readonly lessons: readonly string[];
  readonly enrolments: readonly string[];
  readonly programmes: readonly ProgrammeId[];
}

/** Fills an empty platform: 5 programmes of one course with 10 lessons, 200 people in each. */
export async function prepareBench(journey: JourneyPlatform): Promise<BenchPlatform> {
  const token = await journey.admin('create-token', '--scenario');
  const asOfficer = await officerCookie(journey);
  const api = new ApiClient({ url: journey.url, token, municipality: code, patienceMs: 60_000 });
  const { course } = await api.call(publishCourse, {
    key: 'bench',
    title: '計測用の講座（架空）',
    lessons: lessons.map((key) => ({ key, minutes: 10 })),
    passScore: null,
  });
  const programmes: ProgrammeId[] = [];
  const enrolments: string[] = [];
  for (let place = 0; place < PROGRAMMES; place += 1) {
    const programme = await openBenchProgramme(api, `bench-${place}`, course);
    await importRoster(api, programme, rosterOf(`load-${place}`, PEOPLE));
    for await (const { items } of api.pages(listEnrolments, { programme }))
      enrolments.push(...items.map(({ enrolment }) => enrolment));
    programmes.push(programme);
  }
  const asProgram = `authorization: Bearer ${token}\r\nmanabi-municipality: ${code}\r\n`;
  return { journey, api, asProgram, asOfficer, course, lessons, enrolments: shuffled(enrolments), programmes };
}

export async function openBenchProgramme(api: ApiClient, key: string, course: CourseId): Promise<ProgrammeId> {
  const year = new Date().getUTCFullYear();
  const { programme } = await api.call(openProgramme, {
    key,
    name: '計測用の事業（架空）',
    audience: 'staff',
    fiscalYear: year,
    startsOn: `${year - 1}-01-01`,
    endsOn: `${year + 1}-12-31`,
    courses: [course],
  });
  return programme;
}

async function officerCookie(journey: JourneyPlatform): Promise<string> {
  const email = `officer@${code}.example`;
  await journey.signedIn(code, 'municipality-officer', email);
  return cookieOf(journey, email);
}

/** The header line of somebody who has signed in. */
export async function cookieOf({ url }: JourneyPlatform, email: string): Promise<string> {
  const response = await new ApiClient({ url }).fetch('POST', '/session', JSON.stringify({ email, password }));
  return `cookie: ${response.headers.getSetCookie()[0]?.split(';')[0]}\r\n`;
}

/** Neighbours in a load are then not neighbours in a programme; the same order in each run. */
function shuffled<T>(things: readonly T[]): T[] {
  return things
    .map((thing, place) => ({ thing, key: (place * 7919) % 10_007 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ thing }) => thing);
}
