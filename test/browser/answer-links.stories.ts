import { getOutcome, listPlacementChecks, recordWorkplaceUse, requestUseConfirmation } from '#contracts/outcomes';
import { listCertificates, revokeCertificate } from '#contracts/progress';
import { waitFor } from '#testing';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { day } from '../journeys/office.js';
import { first, mailedPath, seeker, town, type OutcomeYear } from './outcome-year.js';
import { loadOnPhone } from './phone.js';
import type { World } from './world.js';

const boss = 'boss@city.example';
const employer = 'jinji@aoba-shoten.example';
const use = { on: day(-3), what: '窓口集計の自動化', hoursSavedPerMonth: 6, evidence: 'マクロの手順書' };

export const answerLinkStories = (world: World, yearOf: () => OutcomeYear) =>
  describe('links in mails', () => {
    it('should let a manager confirm by one tap, correct later, and keep the secret out of the address', async () => {
      const { office, of } = yearOf();
      const enrolmentId = of[first]!.enrolment;
      await office.call(recordWorkplaceUse, { enrolmentId, ...use });
      const { on, what } = use;
      await office.call(requestUseConfirmation, { enrolmentId, on, what, to: { by: 'address', email: boss } });
      const path = await mailedPath(world, boss, 'confirmation');
      const visit = await world.visit('/confirmation');
      const { page } = visit;
      await page.getByText('メールのリンクから開いてください').waitFor();
      const { shown, all } = await loadOnPhone(page, path, '窓口集計の自動化');
      process.stderr.write(`confirmation on a phone: shown after ${Math.round(shown)} ms, ${all} bytes\n`);
      expect(all).toBeLessThan(230_000);
      expect(page.url()).not.toContain('#');
      await page.getByText(`「${boss}」として答えます`).waitFor();
      await visit.examine('confirmation');
      await page.getByRole('button', { name: 'はい、6時間で合っています' }).click();
      await page.getByText('確認しました。ありがとうございました。').waitFor();
      await visit.examine('confirmation-done');

      // A phone that put the page away loads it again.
      await page.reload();
      await page.getByText('すでに答えが届いています：確認済み').waitFor();
      await page.getByRole('button', { name: '確かめられない' }).click();
      await page.getByRole('button', { name: '「確かめられない」と答える' }).click();
      await page.getByRole('alert').getByRole('link', { name: '理由を入力してください。' }).waitFor();
      await page.getByRole('button', { name: '時間を直す' }).click();
      await page.getByLabel('正しい時間').fill('４');
      await visit.examine('confirmation-correct');
      await page.getByRole('button', { name: 'この時間で確認する' }).click();
      await page.getByText('時間を直して、確認しました。').waitFor();
      const { uses } = await office.call(getOutcome, { enrolmentId });
      expect(uses).toMatchObject([{ state: 'corrected', confirmedHoursPerMonth: 4 }]);
    });

    it('should say kindly that a link does not work, and what to do next', async () => {
      const visit = await world.visit(`/confirmation#${town}-${'x'.repeat(43)}`);
      await visit.page.getByText('このリンクは使えません').waitFor();
      await visit.page.getByText('もう一度確認を頼むよう伝えてください。').waitFor();
      await visit.examine('link-dead');
    });

    it('should tell anybody whether a certificate is genuine, and whether it was revoked', async () => {
      const { office, seekers } = yearOf();
      const issued = () => office.call(listCertificates, { programme: seekers }).then(({ items }) => items[0]);
      const { certificate, code, name } = await waitFor(issued, { what: 'the certificate' });
      const visit = await world.visit('/certificates');
      const { page } = visit;
      const typed = page.getByLabel('確認コード');
      await typed.fill(`${town}-AAAA-AAAA-AAAA-AAAA`);
      await page.getByRole('button', { name: '確かめる' }).click();
      await page.getByRole('alert').getByText('見つかりませんでした').waitFor();
      await typed.fill(code);
      await page.getByRole('button', { name: '確かめる' }).click();
      await page.getByText('有効な修了証です').waitFor();
      await page.getByText(name).waitFor();
      await visit.examine('certificate-valid');
      await office.call(revokeCertificate, { certificate, reason: '別の人の記録だったため' });
      await page.getByRole('button', { name: '確かめる' }).click();
      await page.getByText('取り消された修了証です').waitFor();
      expect(await page.getByText('別の人の記録').count()).toBe(0);
      await visit.examine('certificate-revoked');
    });

    it('should say of a stop link that does not work whom to tell', async () => {
      const visit = await world.visit(`/reminder-stop#${town}-${'x'.repeat(43)}`);
      await visit.page.getByText('メールを止めたいときは、自治体の担当者に知らせてください。').waitFor();
      await visit.examine('reminder-stop-dead');
    });

    it('should ask a job seeker about work, and take another answer later', async () => {
      const { office, seekers } = yearOf();
      const visit = await world.visit(await mailedPath(world, seeker, 'placement-check'));
      const { page } = visit;
      await page.getByText('3か月がたちました').waitFor();
      await page.getByRole('button', { name: '答えを送る' }).click();
      await page.getByRole('alert').waitFor();
      await page.getByLabel('働いていた').first().check();
      await page.getByLabel('働き始めた日').fill(day(-30));
      await page.getByRole('group', { name: '雇用保険' }).getByLabel('はい').check();
      await page.getByLabel('決まっていない').check();
      await page.getByRole('group', { name: '学んだこと' }).getByLabel('はい').check();
      await visit.examine('placement-check');
      await page.getByRole('button', { name: '答えを送る' }).click();
      await page.getByText('答えを受け取りました。').waitFor();
      await page.getByLabel('確認してよい').check();
      await page.getByLabel('勤め先の名前').fill('株式会社あおば商店（架空）');
      await page.getByLabel('勤め先の連絡先').fill('someone@gmail.com');
      await page.getByRole('button', { name: '送る', exact: true }).click();
      await page.getByRole('alert').getByText('だれでも作れるメールアドレスです').waitFor();
      await page.getByLabel('勤め先の連絡先').fill(employer);
      await visit.examine('company-consent');
      await page.getByRole('button', { name: '送る', exact: true }).click();
      await page.getByText('同意を受け取りました。').waitFor();
      await page.getByRole('button', { name: '答えを変える' }).click();
      await page.getByText('前の答えを受け取っています').waitFor();
      await page.getByText('勤め先への確認に同意しています').waitFor();
      await visit.examine('placement-check-again');
      const { items } = await office.call(listPlacementChecks, { programme: seekers });
      expect(items).toMatchObject([{ months: 3, counts: { works: true, insured: true, source: 'self' } }]);
    });

    it('should let a company answer four questions in a minute, once', async () => {
      const path = await mailedPath(world, employer, 'company-check');
      const visit = await world.visit(path);
      const { page } = visit;
      await page.getByText('「株式会社あおば商店（架空）」として答えます').waitFor();
      await page.getByText('架空 花子さん', { exact: true }).waitFor();
      await page.getByRole('button', { name: '答えを送る' }).click();
      await page.getByRole('alert').getByText('働いていたかどうかを選んでください。').waitFor();
      await page.getByLabel('はい、働いていました').check();
      await page.getByRole('group', { name: '雇用保険' }).getByLabel('はい').check();
      await page.getByLabel(/^決まっている/).check();
      await visit.examine('company-check');
      await page.getByRole('button', { name: '答えを送る' }).click();
      await page.getByText('答えを受け取りました。').waitFor();
      await page.reload();
      await page.getByText('すでに答えが届いています').waitFor();
      expect(await page.getByText('花子').count()).toBe(0);
      await visit.examine('company-check-answered');
    });

    it('should show the office what the company said, and take a withdrawal from paper', async () => {
      const { of } = yearOf();
      const visit = await world.visit(`/people/${of[seeker]!.person}`, { as: `officer@${town}.example` });
      const { page } = visit;
      await page.getByText('答えが届きました').waitFor();
      await visit.examine('company-answered');
      await page.getByRole('button', { name: '勤め先への確認の同意を記録する' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('修了から3か月後').check();
      await dialog.getByLabel('確認しない').check();
      await visit.examine('company-consent-office');
      await dialog.getByRole('button', { name: '記録する' }).click();
      await page.getByText('同意の取消しを記録しました').waitFor();
      await page.getByText('本人が同意を取り消しました').waitFor();
    });

    it('should take ten answers by at most twelve taps, and keep them when network and tab are gone', async () => {
      const { office, of } = yearOf();
      const path = await mailedPath(world, first, 'survey');
      const visit = await world.visit(path);
      const { page } = visit;
      let taps = 0;
      const tap = async (name: RegExp | string, inGroup: RegExp | string) => {
        taps++;
        await page.getByRole('group', { name: inGroup }).getByLabel(name).first().check();
      };
      await page.getByText('10問のうち0問に答えました').waitFor();
      await page.getByRole('button', { name: '答えを送る' }).click();
      await page
        .getByRole('alert')
        .getByRole('link', { name: /学ぶ意欲/ })
        .waitFor();
      await visit.examine('survey-missing');
      for (const place of [1, 2, 3, 4, 5]) await tap(/^4/, `${place}番目`);
      await tap(/^8/, '学ぶ意欲');
      await tap('ない', '前に似た');
      await tap('自宅', 'どこで学びますか');
      for (const row of ['表計算', '生成AI']) {
        taps++;
        await page.getByRole('radiogroup', { name: row }).getByLabel(/^3/).check();
      }
      await visit.examine('survey');
      await page.context().setOffline(true);
      await page.getByRole('button', { name: '答えを送る' }).click();
      await page.getByText('送れませんでした。答えは、この端末に残っています。').waitFor();
      await page.context().setOffline(false);
      const again: Page = await page.context().newPage();
      await page.close();
      await again.goto(path);
      await again.getByText('10問のうち9問に答えました').waitFor();
      taps++;
      await again.getByRole('button', { name: '答えを送る' }).click();
      await again.getByText('答えを受け取りました。').waitFor();
      expect(taps).toBeLessThanOrEqual(12);
      await again.getByRole('button', { name: '答えを変える' }).click();
      await again.getByText('前の答えを受け取っています').waitFor();
      // Whoever opens the link next sees none of it.
      await again.getByText('10問のうち0問に答えました').waitFor();
      const { surveys } = await office.call(getOutcome, { enrolmentId: of[first]!.enrolment });
      expect(surveys).toMatchObject([{ wave: 'T0' }]);
    });
  });
