import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { resultsFile } from './accessibility.js';
import type { World } from './world.js';

/** The last of all stories: it sums up what the others examined. */
export const accessibilityStories = (world: World) =>
  describe('the accessibility statement', () => {
    it('should say to everybody what was tested and what was not', async () => {
      const visit = await world.visit('/sign-in');
      const { page } = visit;
      await page.getByRole('link', { name: 'アクセシビリティについて' }).click();
      await page.getByText('スクリーンリーダーを実際に使った試験は、していません。').waitFor();
      await visit.examine('accessibility');
    });

    // After a change of pages or stories: ACCESSIBILITY=write npm test -- test/browser/pages.e2e-spec.ts
    it('should show what these stories examined, all of them and nothing more', () => {
      const summary = world.accessibility.summary();
      if (process.env['ACCESSIBILITY'] === 'write') writeFileSync(resultsFile, `${JSON.stringify(summary, null, 2)}\n`);
      expect(JSON.parse(readFileSync(resultsFile, 'utf8'))).toEqual(summary);
    });
  });
