import { setTimeout as delay } from 'node:timers/promises';
import { ApiClient } from '#api-client';
import { MunicipalityCode, type CourseId, type ImportId, type PersonId, type ProgrammeId } from '#contracts';
import { publishCourse } from '#contracts/catalog';
import { enrolPeople, listEnrolments, openProgramme } from '#contracts/progress';
import { admitMunicipality, getImport, listPeople } from '#contracts/registry';

export interface Course {
  readonly id: CourseId;
  readonly key: string;
  readonly lessons: readonly string[];
  readonly passScore: number | null;
}

export interface Programme {
  readonly id: ProgrammeId;
  readonly key: string;
  readonly audience: 'citizen' | 'staff';
  readonly startsOn: string;
  readonly endsOn: string;
  readonly courses: readonly Course[];
}

export interface Tenant {
  readonly code: string;
  /** Share of the load, of 100. */
  readonly share: number;
  readonly people: readonly PersonId[];
  readonly programmes: readonly Programme[];
  /** Of both programmes, before the load. */
  readonly enrolments: readonly Enrolment[];
}

export interface Enrolment {
  readonly id: string;
  readonly programme: string;
  readonly person: string;
}

export interface World {
  readonly fiscalYear: number;
  readonly tenants: readonly Tenant[];
}

/** Fictional municipalities, with their share of the load and their people. */
const sizes = [
  { code: '992011', share: 60, people: 40 },
  { code: '992020', share: 25, people: 20 },
  { code: '992038', share: 10, people: 12 },
  { code: '993018', share: 5, people: 10 },
];
const fiscalYear = 2026;

/** A day relative to today, in Japan. */
export const day = (offset: number): string =>
  new Date(Date.now() + (offset * 24 + 9) * 3_600_000).toISOString().slice(0, 10);

/**
 * Sets up, through the public API: four municipalities, each with a programme for job seekers whose people come by a
 * roster, and one for staff, in which half of them are enrolled and the load enrols more.
 */
export async function setUpWorld(url: string, token: string): Promise<World> {
  const api = new ApiClient({ url, token, patienceMs: 30_000 });
  const tenants = await Promise.all(
    sizes.map(({ code, share, people }) => setUpTenant(api.in(code), { code, share }, people)),
  );
  return { fiscalYear, tenants };
}

async function setUpTenant(api: ApiClient, named: { code: string; share: number }, size: number): Promise<Tenant> {
  await api.call(admitMunicipality, { code: MunicipalityCode.parse(named.code) });
  const basics = await publish(api, 'basics', ['b-1', 'b-2'], null);
  const exam = await publish(api, 'exam', ['e-1'], 60);
  const jobs = await open(api, 'jobs', 'citizen', [basics, exam]);
  const staff = await open(api, 'staff', 'staff', [basics]);
  await importPeople(api, jobs.id, named.code, size);
  const people: PersonId[] = [];
  for await (const { items } of api.pages(listPeople, {})) people.push(...items.map(({ person }) => person));
  await api.call(enrolPeople, { programme: staff.id, people: people.slice(0, size / 2) });
  const enrolments: Enrolment[] = [];
  for (const { id } of [jobs, staff])
    for await (const { items } of api.pages(listEnrolments, { programme: id }))
      enrolments.push(...items.map(({ enrolment, programme, person }) => ({ id: enrolment, programme, person })));
  return { ...named, people, programmes: [jobs, staff], enrolments };
}

async function publish(api: ApiClient, key: string, lessons: string[], passScore: number | null): Promise<Course> {
  const content = {
    key,
    title: '架空の講座',
    lessons: lessons.map((lesson) => ({ key: lesson, minutes: 20 })),
    passScore,
  };
  const { course } = await api.call(publishCourse, content);
  return { id: course, key, lessons, passScore };
}

async function open(
  api: ApiClient,
  key: string,
  audience: Programme['audience'],
  courses: readonly Course[],
): Promise<Programme> {
  const period = { startsOn: day(-120), endsOn: day(-2) };
  const ids = courses.map(({ id }) => id);
  const asked = { key, name: '架空の事業', audience, fiscalYear, ...period, courses: ids };
  const { programme } = await api.call(openProgramme, asked);
  return { id: programme, key, audience, ...period, courses };
}

async function importPeople(api: ApiClient, programme: ProgrammeId, code: string, size: number): Promise<void> {
  const rows = Array.from({ length: size }, (_, place) => `架空,${place + 1},p${place + 1}@demo-${code}.example`);
  const bytes = new TextEncoder().encode(['氏,名,メールアドレス', ...rows, ''].join('\r\n'));
  const fields = { audience: 'citizen', programmeId: programme };
  const { importId } = await api.upload('/imports/people', { name: 'people.csv', bytes }, fields);
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await delay(50)) {
    const { status } = await api.call(getImport, { importId: importId as ImportId });
    if (status === 'done') return;
    if (status === 'refused') throw new Error(`the roster of ${code} was refused`);
  }
  throw new Error(`the roster of ${code} was not worked off`);
}
