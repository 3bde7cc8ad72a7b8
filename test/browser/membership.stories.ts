import { ApiClient } from '#api-client';
import { MunicipalityCode } from '#contracts';
import {
  admitMunicipality,
  applyForMembership,
  choosePassword,
  confirmMembershipApplication,
} from '#contracts/registry';
import { outbox, waitFor } from '#testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { password } from '../platform.js';
import { violations } from './browser.js';
import type { World } from './world.js';

const secretariat = 'secretariat@manabi.example';
const official = 'dx@city.hinata.lg.jp';
const other = 'office@komorebi.example';

export const membershipStories = (world: World) =>
  describe('joining the network', () => {
    beforeAll(async () => {
      const office = await world.journey.secretariat();
      await office.call(admitMunicipality, { code: MunicipalityCode.parse('992020') });
    });

    const mailed = async (to: string, words: string): Promise<string> => {
      const mails = () => outbox(world.journey.platform.dataDir);
      const { code } = await waitFor(
        async () => (await mails()).findLast((mail) => mail.to === to && mail.text.includes(words)),
        { what: `the mail that says ${words}` },
      );
      return code;
    };

    it('should lead an official from the public page through the application to a signed membership', async () => {
      const visit = await world.visit('/join');
      const { page } = visit;
      await page.getByLabel('参加申請').check();
      await page.getByLabel('都道府県').selectOption('デモ県');
      await page.getByLabel('自治体', { exact: true }).selectOption({ label: 'ひなた市' });
      await page.getByLabel('担当部署').fill('総務部 DX推進課');
      await page.getByLabel('庁内DX人材育成').check();
      await page.getByLabel('メールアドレス').fill(official);
      await page.getByRole('button', { name: '確認のメールを送る' }).click();
      await page.getByRole('alert').getByRole('link', { name: '担当者の氏名を入力してください。' }).waitFor();
      await visit.examine('join');
      await page.getByLabel('担当者の氏名').fill('架空 推進');
      await page.getByRole('button', { name: '確認のメールを送る' }).click();
      await page.getByText(`${official} にメールを送りました。`).waitFor();
      await visit.examine('join-mail-sent');
      await page.goto(`/membership-application#${await mailed(official, '使われました')}`);
      await page.getByText('まだ受け付けていません。').waitFor();
      await visit.examine('membership-application-confirm');
      await page.getByRole('button', { name: '確認して送る' }).click();
      await page.getByText('参加申請を受け付けました。事務局の決定を待っています。').waitFor();

      const desk = await world.visit('/network-today', { as: secretariat });
      await desk.page.getByRole('link', { name: '参加自治体と申請' }).first().click();
      const waiting = desk.page.getByRole('region', { name: 'デモ県ひなた市：参加申請' });
      await waiting.getByText('lg.jpのアドレス').waitFor();
      await waiting.getByText(/^この自治体は、すでに登録されています。/).waitFor();
      await waiting.getByRole('button', { name: '決める' }).click();
      await waiting.getByLabel('見送る').check();
      await waiting.getByRole('button', { name: '決めて、メールで知らせる' }).click();
      await waiting.getByRole('alert').getByText('理由または回答を書いてください。').waitFor();
      await desk.examine('memberships-decide');
      await waiting.getByLabel('承認する').check();
      await waiting.getByLabel('登録済みの自治体と知ったうえで').check();
      await waiting.getByRole('button', { name: '決めて、メールで知らせる' }).click();
      await desk.page.getByText('デモ県ひなた市の参加申請を承認し、最初の管理者を招待しました。').waitFor();

      const anybody = new ApiClient({ url: world.journey.url });
      await anybody.call(choosePassword, { code: await mailed(official, '招待されました'), password });
      const own = await world.visit('/', { as: official });
      await own.page.getByRole('link', { name: 'ネットワークへの参加' }).first().click();
      await own.page.getByRole('heading', { name: 'いまの状態：承認（署名待ち）' }).waitFor();
      await own.page.getByLabel('署名する人の職').fill('市長');
      await own.examine('membership-sign');
      await own.page.getByLabel('署名する人の氏名').fill('架空 日向');
      await own.page.getByRole('button', { name: '署名して参加する' }).click();
      await own.page.getByRole('heading', { name: 'いまの状態：参加' }).waitFor();
      await own.examine('membership');
      await own.page.getByRole('link', { name: '署名した共同宣言を見る' }).click();
      await own.page.getByText('市長　架空 日向').waitFor();
      await own.examine('membership-declaration');
      expect(await own.sheets()).toBe(1);
      await own.page.getByRole('link', { name: 'ネットワークへの参加' }).first().click();
      await own.page.getByRole('link', { name: '名鑑に載せる内容を書く' }).click();
      await own.page.getByLabel('ほかの自治体に求めていること').waitFor();
      await own.examine('directory-entry');
      await own.page.getByLabel('ほかの自治体に求めていること').fill('図書館と組んだ経験を聞きたい。');
      await own.page.getByRole('button', { name: 'この内容を載せる' }).click();
      await own.page.getByRole('link', { name: '参加自治体の名鑑を見る' }).click();
      const listed = own.page.getByRole('region', { name: 'デモ県ひなた市' });
      await listed.waitFor();
      // The list may have been asked for while the entry was being saved.
      await own.page.reload();
      await listed.getByText('図書館と組んだ経験を聞きたい。').waitFor();
      await own.examine('directory');
      await own.page.getByRole('link', { name: '町村' }).click();
      await own.page.getByText('当てはまる参加自治体はありません。').waitFor();

      await desk.page.getByRole('link', { name: '参加自治体', exact: true }).click();
      await desk.page.getByRole('row', { name: 'デモ県ひなた市' }).getByRole('link', { name: '第1版に署名' }).waitFor();
      await desk.examine('memberships-members');
      await desk.page.getByRole('link', { name: 'デモ県ひなた市' }).click();
      await desk.page.getByRole('radio', { name: '休止' }).check();
      await desk.page.getByLabel('いつから').fill('2031/4/1');
      await desk.page.getByLabel('理由', { exact: true }).fill('組織の見直しのため');
      await desk.examine('membership-change');
      await desk.page.getByRole('button', { name: '記録する' }).click();
      await desk.page.getByRole('row', { name: '（2031年）4月1日' }).getByText('組織の見直しのため').waitFor();

      const english = await world.visit('/join', { language: 'en' });
      await english.page.getByRole('heading', { level: 1, name: 'Ask the network, or apply for membership' }).waitFor();
      expect(await violations(english.page)).toEqual([]);
    });

    it('should show everybody the network and its members on any day, without a script', async () => {
      const reader = await world.visit('/members');
      const { page } = reader;
      await page.getByText('ひとの学びで、地域は進む').waitFor();
      await page.getByText(/^ひなた市（\d+年\d+月\d+日から）$/).waitFor();
      await page.getByText('デモデータ（架空）').waitFor();
      expect(await page.locator('script').count()).toBe(0);
      await reader.examine('members-of-the-network');
      await page.getByLabel('この日の参加自治体を見る').fill('2020-01-01');
      await page.getByRole('button', { name: '見る' }).click();
      await page.getByText('参加している自治体は、ありません。').waitFor();
      // The rest that is noted for 2031 is told to nobody before.
      for (const day of ['yesterday', '2031-04-01'])
        expect((await page.request.get(`/members?on=${day}`)).status()).toBe(404);
    });

    it('should prove an official by a letter that the secretariat prints, where the address proves none', async () => {
      const anybody = new ApiClient({ url: world.journey.url });
      const applicant = { name: '架空 文子', post: null, email: other, department: '企画課', organ: null };
      await anybody.call(applyForMembership, {
        request: 'application',
        municipality: MunicipalityCode.parse('993018'),
        applicant: { ...applicant, themes: [], message: '- 何から始めればよいですか。' },
      });
      await anybody.call(confirmMembershipApplication, { code: await mailed(other, '使われました') });
      const desk = await world.visit('/memberships', { as: secretariat });
      const waiting = desk.page.getByRole('region', { name: 'デモ県こもれび町：参加申請' });
      await waiting.getByText('担当部署あての手紙を作ってください。').waitFor();
      await waiting.getByText('何から始めればよいですか。').waitFor();
      await desk.examine('memberships');
      await waiting.getByRole('link', { name: '手紙を作る' }).click();
      await desk.page.getByRole('button', { name: '手紙を作る' }).click();
      await desk.page.getByText('デモ県こもれび町　企画課　御中').waitFor();
      const code = (await desk.page.locator('.slip-code').textContent()) ?? '';
      await desk.examine('membership-letter');
      expect(await desk.sheets()).toBe(1);

      const visit = await world.visit(`/membership-application#${await mailed(other, '手紙をお送りします')}`);
      const { page } = visit;
      await page.getByRole('link', { name: '手紙のコードを入力する' }).click();
      await page.getByLabel('コード').fill('AAAA-AAAA-AAAA-AAAA');
      await page.getByRole('button', { name: '確かめる' }).click();
      await page.getByRole('alert').waitFor();
      await visit.examine('letter-code');
      await page.getByLabel('コード').fill(code.toLowerCase());
      await page.getByRole('button', { name: '確かめる' }).click();
      await page.getByText('確かめました。').waitFor();
      await page.getByText('参加申請を受け付けました。事務局の決定を待っています。').waitFor();

      await desk.page.goto('/memberships');
      await waiting.getByText('手紙のコード', { exact: true }).waitFor();
      await waiting.getByRole('button', { name: '決める' }).click();
      await waiting.getByLabel('見送る').check();
      await waiting.getByRole('textbox', { name: '理由' }).fill('担当部署に確かめてから、もう一度申請してください。');
      await waiting.getByRole('button', { name: '決めて、メールで知らせる' }).click();
      await desk.page.getByText('見送り、メールで知らせました。').waitFor();
      await page.goto('/');
      await page.goto(`/membership-application#${await mailed(other, '見送りとなりました')}`);
      await page.getByText('担当部署に確かめてから、もう一度申請してください。').waitFor();
      await page.goto('/');
      await page.goto('/membership-application#993018-nothing');
      await page.getByText('このリンクは使えません。').waitFor();
    });
  });
