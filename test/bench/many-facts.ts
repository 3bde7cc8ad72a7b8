import { inDatabase, type Stored } from '#testing';
import { randomUUID } from 'node:crypto';
import type { JourneyPlatform } from '../platform.js';

export const tenants = ['992011', '992020', '992038', '993018'] as const;
/** As many as a network of 45 municipalities runs in a year. */
export const PROGRAMMES = 495;
export const FISCAL_YEAR = 2025;
const audiences = ['staff', 'company', 'citizen'] as const;
const courses = ['it-basics', 'rpa', 'data'] as const;
const AT_ONCE = 1000;

type Work<T> = Parameters<typeof inDatabase<T>>[2];

export interface StoredProgramme {
  readonly id: string;
  readonly tenant: string;
}

/** A platform's reporting database, filled past its owner: what reports cost does not depend on how facts came in. */
const inReporting = <T>({ platform }: JourneyPlatform, work: Work<T>): Promise<T> =>
  inDatabase(platform.servers.mongoUri, 'reporting', work);

/** Programmes of all audiences with three courses, round the municipalities. */
export async function storeProgrammes(journey: JourneyPlatform): Promise<StoredProgramme[]> {
  const programmes = Array.from({ length: PROGRAMMES }, (_, place) => ({
    id: randomUUID(),
    tenant: tenants[place % tenants.length] ?? tenants[0],
    programme: {
      version: 1,
      key: `bench-${String(place).padStart(3, '0')}`,
      name: `計測用の事業${place}（架空）`,
      audience: audiences[place % audiences.length],
      fiscalYear: FISCAL_YEAR,
      startsOn: '2025-05-01',
      endsOn: '2025-12-31',
      courses: courses.map((key) => ({ key, title: `講座 ${key}` })),
    },
  }));
  await inReporting(journey, async (collection) => {
    const rows = programmes.map(({ id, ...rest }) => ({ _id: id, ...rest }));
    await collection('programme_reports').insertMany(rows);
  });
  return programmes;
}

/** So many facts of a programme, from its `from`th on: most began, half completed, some found work or use it. */
export async function storeFacts(journey: JourneyPlatform, plan: readonly (StoredProgramme & { count: number })[]) {
  await inReporting(journey, async (collection) => {
    const facts = collection('enrolment_facts');
    let batch: Stored[] = [];
    const flush = async () => {
      if (batch.length > 0) await facts.insertMany(batch, { ordered: false });
      batch = [];
    };
    for (const { id, tenant, count } of plan) {
      for (let place = 0; place < count; place += 1) {
        batch.push(factOf(id, tenant, place));
        if (batch.length >= AT_ONCE) await flush();
      }
    }
    await flush();
  });
}

function factOf(programme: string, tenant: string, place: number): Stored {
  const day = `2025-${String(5 + (place % 6)).padStart(2, '0')}-${String(1 + (place % 28)).padStart(2, '0')}`;
  const isStarted = place % 10 !== 0;
  const isCompleted = isStarted && place % 2 === 1;
  return {
    _id: `${programme}/${randomUUID()}`,
    tenant,
    enrolment: {
      version: 1,
      person: randomUUID(),
      ending: null,
      enrolledOn: day,
      funding: 'municipality-full',
      department: `department-${place % 12}`,
      ageBand: `${20 + (place % 5) * 10}s`,
      first: place % 3 === 0,
    },
    progress: {
      version: 3,
      startedAt: isStarted ? `${day}T01:00:00.000Z` : null,
      completedAt: isCompleted ? `2025-12-${String(1 + (place % 28)).padStart(2, '0')}T01:00:00.000Z` : null,
      seconds: isStarted ? 600 + (place % 100) * 60 : 0,
      coursesStarted: isStarted ? [...courses] : [],
      coursesCompleted: isCompleted ? [...courses] : courses.slice(0, place % 3),
    },
    outcome: {
      version: 2,
      surveys: isCompleted
        ? {
            T0: { understanding: 2 },
            T1: { satisfaction: 1 + (place % 5), understanding: 4, usedAtWork: place % 3 === 0 },
          }
        : {},
      placements:
        place % 5 === 1
          ? [{ startedOn: '2026-01-15', leftOn: null, insured: true, openEnded: place % 2 === 0, related: true }]
          : [],
      hoursSaved: place % 7 === 0 ? [3] : [],
      uses: place % 7 === 0 ? [{ state: 'confirmed', hours: 3, confirmed: 3 }] : [],
    },
  };
}
