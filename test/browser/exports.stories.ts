import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import type { World } from './world.js';

const officer = 'officer@992011.example';

/** Rows of the programme of the stories of reports, whose report has settled. */
export function exportStories(world: World, programmeOf: () => string): void {
  it('should make a file of rows, show how far it is, and hand it out', async () => {
    const visit = await world.visit(`/programmes/${programmeOf()}`, { as: officer });
    const { page } = visit;
    await page.getByRole('link', { name: '受講記録の書き出し' }).click();
    await page.getByRole('heading', { level: 1, name: '受講記録の書き出し' }).waitFor();
    await visit.examine('exports-none');
    expect(await page.getByLabel('書き出すもの', { exact: true }).inputValue()).toBe(`programme-${programmeOf()}`);
    await page.getByRole('button', { name: '書き出す', exact: true }).click();
    await page.getByRole('status').filter({ hasText: '書き出しを始めました' }).waitFor();
    const take = page.getByRole('button', { name: /^ファイルを受け取る/ }).first();
    await take.waitFor();
    const download = page.waitForEvent('download');
    await take.click();
    expect((await download).suggestedFilename()).toMatch(/^受講記録_事業_.*[.]csv$/);
    expect(await readFile(await (await download).path(), 'utf8')).toContain('"000001","青葉 葵"');
    await page.getByText('2行、').click();
    await visit.examine('exports');
  });

  it('should be made every month, and be stopped by one click', async () => {
    const visit = await world.visit(`/exports?subject=programme-${programmeOf()}`, { as: officer });
    const { page } = visit;
    await page.getByText('毎月、決まった日に書き出す').click();
    await page.getByLabel('毎月の日').fill('28');
    await page.getByRole('button', { name: '毎月書き出す' }).click();
    await page.getByRole('status').filter({ hasText: '毎月の書き出しを残しました' }).waitFor();
    await page.getByRole('cell', { name: '28日', exact: true }).waitFor();
    await visit.examine('exports-monthly');
    await page.getByRole('button', { name: /^止める/ }).click();
    await page.getByText('毎月の書き出しは、まだありません。').waitFor();
  });

  it('should be there for auditors, without what they may not do', async () => {
    await world.person('auditor', 'exports@992011.example');
    const { page } = await world.visit('/exports', { as: 'exports@992011.example' });
    await page.getByRole('heading', { name: '書き出したもの' }).waitFor();
    await page.getByRole('button', { name: '書き出す', exact: true }).waitFor();
    expect(await page.getByText('毎月、決まった日に書き出す').count()).toBe(0);
  });
}
