import { describe, expect, it } from '@jest/globals';
import { csv, day } from '../journeys/office.js';
import { kaisai, officer, type ClassYear } from './class-year.js';
import type { World } from './world.js';

const listOn = (on: string, ...rows: string[]) => ({
  name: '異動表.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(csv('職員番号,新所属,職位,発令日', ...rows.map((row) => `${row},${on}`))),
});

/** 人事異動, and what the office enters and takes home of one person. */
export const transferStories = (world: World, yearOf: () => ClassYear) =>
  describe('transfers', () => {
    it('should be looked at before anybody moves, approved, and taken back before their day', async () => {
      const visit = await world.visit('/imports', { as: officer });
      const { page } = visit;
      await page.getByRole('link', { name: '人事異動' }).click();
      await page.getByText('異動表は、まだありません。').waitFor();
      await visit.examine('transfers-none');
      await page.getByLabel('異動表（CSVファイル）').setInputFiles(listOn(day(5), '999999,福祉部／高齢課,'));
      await page.getByRole('button', { name: '内容を確かめる' }).click();
      await page
        .getByRole('alert')
        .getByRole('link', { name: /異動として受け付けられる行がありません/ })
        .waitFor();
      const rows = ['000700,福祉部／高齢課,係長', '000710,福祉部／高齢課,', '999999,総務部／人事課,'];
      await page.getByLabel('異動表（CSVファイル）').setInputFiles(listOn(day(5), ...rows));
      await page.getByRole('button', { name: '内容を確かめる' }).click();
      await page.getByText('まだ何も変わっていません').waitFor();
      await page.getByText('異動する人は2人、変わらない人は0人です。受け付けられない行は、1行です。').waitFor();
      const row = page.getByRole('row', { name: /木漏 日0/ });
      await row.getByText('福祉部 高齢課').waitFor();
      expect(await row.innerText()).toContain('総務部 人事課');
      await visit.examine('transfer-list');
      await page.getByRole('button', { name: 'この異動を承認する' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('総務部 人事課').check();
      await visit.examine('transfer-approve');
      await dialog.getByRole('button', { name: '承認する', exact: true }).click();
      await page.getByText(/承認済みです。.*の0時に反映します/).waitFor();
      await page.getByRole('button', { name: 'この異動を取りやめる' }).click();
      await dialog.getByRole('button', { name: 'この異動を取りやめる' }).click();
      await page.getByText('異動表を取りやめました。').waitFor();
      await page.getByText('だれも動いていません。').waitFor();
    });

    it('should take effect at once where their day has come, and be seen on the person', async () => {
      const visit = await world.visit('/transfers', { as: officer });
      const { page } = visit;
      await page.getByRole('row', { name: /取りやめ/ }).waitFor();
      await page.getByLabel('異動表（CSVファイル）').setInputFiles(listOn(day(0), '000710,福祉部／高齢課,係長'));
      await page.getByRole('button', { name: '内容を確かめる' }).click();
      await page.getByRole('button', { name: 'この異動を承認する' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/すぐに1人の所属が変わります/).waitFor();
      await dialog.getByRole('button', { name: '承認する', exact: true }).click();
      await page.getByText('反映しました', { exact: true }).waitFor();
      await visit.examine('transfer-in-effect');
      await page.getByRole('link', { name: '人事異動' }).last().click();
      await page.getByRole('row', { name: /反映済み/ }).waitFor();
      await visit.examine('transfers');
      const person = await world.visit(`/people/${yearOf().of[kaisai]!.person}`, { as: officer });
      await person.page.getByText('福祉部 高齢課').waitFor();
    });

    it('should leave beside the person what the office enters with a reason, and the record as PDF and CSV', async () => {
      const visit = await world.visit(`/people/${yearOf().of[kaisai]!.person}`, { as: officer });
      const { page } = visit;
      await page.getByRole('button', { name: '修了を入力する' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: '修了を入力する' }).click();
      await dialog.getByRole('alert').getByRole('link', { name: '修了したレッスンを選んでください。' }).waitFor();
      await dialog.getByLabel('修了したレッスン').selectOption({ index: 2 });
      await dialog.getByLabel('理由').fill('紙のテストで確かめた');
      await visit.examine('person-complete');
      await dialog.getByRole('button', { name: '修了を入力する' }).click();
      await page.getByText('修了を入力しました。').waitFor();
      const pdf = page.waitForEvent('download');
      await page.getByRole('button', { name: '受講記録（PDF）' }).click();
      expect((await pdf).suggestedFilename()).toMatch(/[.]pdf$/);
      await page.goto(`/programmes/${yearOf().programme}/learners`);
      const list = page.waitForEvent('download');
      await page.getByRole('button', { name: '受講記録（CSV）' }).click();
      expect((await list).suggestedFilename()).toMatch(/^受講記録_.*[.]csv$/);
      await visit.examine('learners-office');
    });
  });
