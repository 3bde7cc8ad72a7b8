import type { ApiClient } from '#api-client';
import { getMyCourse, getMyLearning } from '#contracts/progress';
import { waitFor } from '#testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { csv, importFile } from '../journeys/office.js';
import { tabTo, violations } from './browser.js';
import { openLearning, type LearningYear, type LessonKey } from './learning-course.js';
import type { Visit } from './visit.js';
import type { World } from './world.js';

const [first, second] = ['manabu@city.example', 'osoi@city.example'] as const;
const done = (page: Page) => page.getByText(/にこのレッスンを終えました|に、このレッスンを終えました/);

export const learningStories = (world: World) =>
  describe('a learner’s pages', () => {
    let office: ApiClient;
    let year: LearningYear;
    const own = new Map<string, ApiClient>();

    beforeAll(async () => {
      office = await world.person('municipality-officer', 'officer@992011.example');
      year = await openLearning(office, [first, second]);
      for (const [email, { person }] of year.learners) own.set(email, await world.person('learner', email, person));
    }, 60_000);

    const idsOf = (email: string) => {
      const enrolment = year.learners.get(email)?.enrolment;
      if (!enrolment) throw new Error(`${email} does not learn`);
      return { enrolment, course: year.course };
    };
    const courseOf = (email: string) => `/learning/${idsOf(email).enrolment}/courses/${year.course}`;
    const open = (email: string, lesson: LessonKey): Promise<Visit> =>
      world.visit(`${courseOf(email)}/lessons/${lesson}`, { as: email });
    const standing = async (email: string) => (await own.get(email)?.call(getMyCourse, idsOf(email))) ?? null;
    const lessonOf = async (email: string, lesson: LessonKey) =>
      (await standing(email))?.lessons.find(({ key }) => key === lesson);

    it('should keep what every page keeps: nothing learned yet', async () => {
      const home = await world.visit('/', { as: first });
      await home.page.getByRole('link', { name: /^学び始める/ }).waitFor();
      await home.examine('learning-home');
      const course = await world.visit(courseOf(first), { as: first, language: 'en' });
      await course.page.getByRole('link', { name: 'Start learning: DXとは何か' }).waitFor();
      await course.examine('learning-course-en');
      const outside = await open(first, 'outside');
      await outside.page.getByText('学び終えたあと').waitFor();
      expect(await violations(outside.page)).toEqual([]);
    });

    it('should lead to the lesson by one tap, and count a watched video without another', async () => {
      const visit = await world.visit('/', { as: first });
      const { page } = visit;
      await page.getByRole('link', { name: /学び始める.*DXとは何か.*動画、あと約10分/s }).click();
      await page.getByRole('heading', { level: 1, name: 'DXとは何か' }).waitFor();
      await page.getByLabel('再生の速さ').selectOption('2');
      const video = page.locator('video');
      await video.focus();
      await page.keyboard.press('Space');
      await done(page).waitFor({ timeout: 30_000 });
      await waitFor(async () => (await lessonOf(first, 'watch'))?.completed || undefined, { what: 'the video' });
      await visit.examine('learning-video');
      // The speed stays on the device.
      await page.reload();
      expect(await page.getByLabel('再生の速さ').inputValue()).toBe('2');
    });
  });
