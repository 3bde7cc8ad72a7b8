import { setTimeout as delay } from 'node:timers/promises';
import type { ApiClient } from '#api-client';
import type { Audience, CourseId, EnrolmentId, ImportId, OutputOf, PersonId, ProgrammeId } from '#contracts';
import { publishCourse } from '#contracts/catalog';
import { listEnrolments, openProgramme } from '#contracts/progress';
import { getImport, listPeople } from '#contracts/registry';
import { getProgrammeReport } from '#contracts/reporting';
import { waitFor } from '#testing';

/** A day relative to today, in Japan. */
export const day = (offset: number): string =>
  new Date(Date.now() + (offset * 24 + 9) * 3600 * 1000).toISOString().slice(0, 10);

export interface Opened {
  readonly programme: ProgrammeId;
  readonly course: CourseId;
}

/** Publishes a course of two lessons and opens a programme with it that runs from ten days ago to ten days ahead. */
export async function openYear(
  office: ApiClient,
  audience: Audience,
  passScore: number | null = null,
): Promise<Opened> {
  const lessons = [
    { key: 'one', minutes: 20 },
    { key: 'two', minutes: 30 },
  ];
  const { course } = await office.call(publishCourse, {
    key: `course-${audience}`,
    title: 'はじめての自治体DX',
    lessons,
    passScore,
  });
  return openWith(office, audience, course);
}

/** Opens a programme with this course that runs from ten days ago to ten days ahead. */
export async function openWith(office: ApiClient, audience: Audience, course: CourseId): Promise<Opened> {
  const { programme } = await office.call(openProgramme, {
    key: `programme-${audience}`,
    name: '架空の事業',
    audience,
    fiscalYear: 2026,
    startsOn: day(-10),
    endsOn: day(10),
    courses: [course],
  });
  return { programme, course };
}

/** Uploads a file as an officer does and waits until the import is done or refused. */
export async function importFile(
  office: ApiClient,
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  fields: Record<string, string>,
): Promise<OutputOf<typeof getImport>> {
  const { importId } = await office.upload(path, { name: 'roster.csv', bytes }, fields);
  return waitFor(
    async () => {
      const found = await office.call(getImport, { importId: importId as ImportId });
      return found.status === 'done' || found.status === 'refused' ? found : undefined;
    },
    { what: 'the import' },
  );
}

export const csv = (...lines: string[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);

/** The person with this address and the enrolment in the programme. */
export async function enrolled(
  office: ApiClient,
  programme: ProgrammeId,
  email: string,
): Promise<{ person: PersonId; enrolment: EnrolmentId }> {
  const person = (await office.call(listPeople, { email })).items[0]?.person;
  for await (const { items } of office.pages(listEnrolments, { programme })) {
    const found = items.find((item) => item.person === person);
    if (found) return { person: found.person, enrolment: found.enrolment };
  }
  throw new Error(`${email} is not enrolled`);
}

/** The programme's report once everything accepted is in it. */
export async function settledReport(
  office: ApiClient,
  programme: ProgrammeId,
  asOf?: string,
): Promise<OutputOf<typeof getProgrammeReport>> {
  let report = await office.call(getProgrammeReport, { programme, ...(asOf && { asOf }) });
  for (const deadline = Date.now() + 20_000; report.lagSeconds > 0 && Date.now() < deadline;) {
    await delay(50);
    report = await office.call(getProgrammeReport, { programme, ...(asOf && { asOf }) });
  }
  return report;
}
