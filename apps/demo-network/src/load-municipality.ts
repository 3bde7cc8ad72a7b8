import type { ApiClient } from '#api-client';
import type { CourseId } from '#contracts';
import { openProgramme } from '#contracts/progress';
import { loadProgramme } from './load-programme.js';
import { fiscalYearOf, tracks } from './plan.domain.js';
import { publishCourses } from './publish-courses.js';

/** Addresses that sign in stand first in the rosters of the first municipality. */
const firstEmails: Record<string, Record<string, string>> = {
  '992011': {
    staff: 'staff@992011.example',
    company: 'company-learner@992011.example',
    citizen: 'citizen@992011.example',
  },
};

/** Courses, then the programmes of two past fiscal years and the current one with their people and results. */
export async function loadMunicipality(
  api: ApiClient,
  municipality: { code: string; size: number },
  now: Date,
): Promise<void> {
  const { code, size } = municipality;
  const published = await publishCourses(api);
  const thisYear = fiscalYearOf(now);
  for (const fiscalYear of [thisYear - 2, thisYear - 1, thisYear]) {
    for (const [place, track] of tracks.entries()) {
      const startsOn = `${fiscalYear}-05-15`;
      const endsOn = `${fiscalYear + 1}-02-15`;
      const { programme } = await api.call(openProgramme, {
        key: `${track.key}-${fiscalYear}`,
        name: track.name,
        audience: track.audience,
        fiscalYear,
        startsOn,
        endsOn,
        courses: track.courses.map((key) => published.get(key) as CourseId),
      });
      const end = new Date(`${endsOn}T00:00:00+09:00`);
      const firstEmail = firstEmails[code]?.[track.audience];
      await loadProgramme(api, {
        code,
        track,
        programme,
        courses: published,
        people: Math.max(4, Math.round(track.people * size * (1 - (thisYear - fiscalYear) * 0.2))),
        from: new Date(`${startsOn}T00:00:00+09:00`),
        until: end < now ? end : now,
        seed: Number(code) * 100 + (fiscalYear % 100) * 10 + place,
        ...(firstEmail && { firstEmail }),
        beginner: end < now ? undefined : firstEmail,
      });
    }
  }
}
