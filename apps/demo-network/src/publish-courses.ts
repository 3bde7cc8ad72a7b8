import { readFile } from 'node:fs/promises';
import type { ApiClient } from '#api-client';
import type { CourseFileId, CourseId } from '#contracts';
import {
  listCourses,
  publishCourseDraft,
  saveCourseDraft,
  saveDraftLesson,
  startCourseDraft,
} from '#contracts/catalog';
import { demoCourses, fixtures, type DemoCourse, type Files } from './course-content.js';

/** The demo courses as an author writes them; those that are published already stay as they are. */
export async function publishCourses(api: ApiClient): Promise<Map<string, CourseId>> {
  const published = new Map<string, CourseId>();
  for await (const { items } of api.pages(listCourses, {})) for (const one of items) published.set(one.key, one.course);
  const missing = demoCourses.filter(({ key }) => !published.has(key));
  if (missing.length === 0) return published;
  const files = await uploadFiles(api);
  for (const course of missing) published.set(course.key, await write(api, course, files));
  return published;
}

async function write(api: ApiClient, { key, title, facts, lessons }: DemoCourse, files: Files): Promise<CourseId> {
  const { course, version: begun } = await api.call(startCourseDraft, { key, title });
  let version = begun;
  for (const lesson of lessons) {
    const told = { lesson: lesson.key, title: lesson.title, minutes: lesson.minutes };
    const saved = await api.call(saveDraftLesson, { course, version, ...told, content: lesson.content(files) });
    ({ version } = saved);
  }
  const outline = lessons.map((lesson) => ({ key: lesson.key, title: lesson.title, minutes: lesson.minutes }));
  ({ version } = await api.call(saveCourseDraft, { course, version, title, lessons: outline, ...facts }));
  await api.call(publishCourseDraft, { course, version });
  return course;
}

async function uploadFiles(api: ApiClient): Promise<Files> {
  const uploaded = await Promise.all(
    Object.entries(fixtures).map(async ([use, { kind, name, file }]) => {
      const form = new FormData();
      form.set('kind', kind);
      form.set('file', new Blob([await readFile(new URL(`fixtures/${file}`, import.meta.url))]), name);
      const answer = await api.fetch('POST', '/course-files', form);
      return [use, ((await answer.json()) as { file: CourseFileId }).file] as const;
    }),
  );
  return Object.fromEntries(uploaded) as unknown as Files;
}
