import { ApiClient } from '#api-client';
import { MunicipalityCode, type ProgrammeId } from '#contracts';
import { publishCourse } from '#contracts/catalog';
import { applyForProgramme, confirmApplication, listApplications } from '#contracts/progress';
import { outbox, waitFor } from '#testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openForApplications } from '../journeys/applying.js';
import { violations } from './browser.js';
import type { World } from './world.js';

const municipality = MunicipalityCode.parse('992046');
const officer = `officer@${municipality}.example`;
const resident = 'moushiko@citizen.example';

export const applyingStories = (world: World) =>
  describe('applying for a programme', () => {
    let office: ApiClient;
    let programme: ProgrammeId;
    const list = `/open-programmes/${municipality}`;

    beforeAll(async () => {
      office = await world.journey.signedIn(municipality, 'municipality-officer', officer);
      const { course } = await office.call(publishCourse, {
        key: 'applied',
        title: 'はじめてのIT',
        lessons: [{ key: 'one', minutes: 30 }],
        passScore: null,
      });
      programme = await openForApplications(office, 'citizen', course);
      await openForApplications(office, 'company', course);
    });

    const counts = async () => (await office.call(listApplications, { programme })).counts;

    it('should lead a resident without an account from the list to an application that counts, and back', async () => {
      const visit = await world.visit(list);
      const { page } = visit;
      await page.getByRole('heading', { name: '申し込める講座' }).waitFor();
      await visit.examine('open-programmes');
      await page.getByRole('link', { name: '求職者のためのIT講座（架空）' }).click();
      await page.getByText('はじめてのIT（30分）').waitFor();
      await visit.examine('open-programme');
      await page.getByRole('link', { name: 'この講座に申し込む' }).click();
      await page.getByLabel('氏', { exact: true }).fill('架空');
      await page.getByLabel('名', { exact: true }).fill('申子');
      await page.getByLabel('メールアドレス').fill('ｍｏｕｓｈｉｋｏ@citizen.example');
      await page.getByLabel('年代').selectOption('30代');
      await page.getByLabel('いまの仕事').selectOption('job-seeking');
      await page.getByRole('button', { name: '申し込む' }).click();
      await page.getByRole('alert').getByRole('link', { name: '「説明を読み、同意する」にチェック' }).waitFor();
      await visit.examine('apply');
      await page.getByLabel('説明を読み、同意する').check();
      await page.getByRole('button', { name: '申し込む' }).click();
      await page.getByText(`${resident} にメールを送りました。`).waitFor();
      await visit.examine('apply-mail-sent');

      await page.goto(`/application#${await mailed('お申し込みがありました')}`);
      await page.getByText('申込みは、まだ確定していません。').waitFor();
      await visit.examine('application-confirm');
      expect(await counts()).toMatchObject({ unconfirmed: 1 });
      await page.getByRole('button', { name: '申込みを確定する' }).click();
      await page.getByText('申込みを確定しました。').waitFor();
      expect(await counts()).toMatchObject({ submitted: 1 });

      const later = await world.visit(`/application#${await mailed('受け付けました')}`);
      await later.page.getByRole('button', { name: '申込みを取り消す' }).click();
      const asked = later.page.getByRole('dialog');
      await asked.getByRole('button', { name: '申込みを取り消す' }).click();
      await later.page.getByText('申込みは、取り消されています。').waitFor();
      await later.examine('application-withdrawn');
      expect(await counts()).toMatchObject({ withdrawn: 1 });
    });

    it('should show the office who applied, and let it decide with a reason', async () => {
      const anybody = new ApiClient({ url: world.journey.url });
      const facts = { ageBand: '40代', employmentStatus: 'employed', notice: '2026-04' } as const;
      for (const [familyName, email] of [['青葉', 'aoba'] as const, ['若葉', 'wakaba'] as const]) {
        const to = `${email}@citizen.example`;
        const name = { familyName, givenName: '学', familyNameKana: null, givenNameKana: null };
        const applicant = { ...name, email: to, ...facts };
        await anybody.call(applyForProgramme, { municipality, programme, applicant });
        await anybody.call(confirmApplication, { code: await mailed('お申し込みがありました', to) });
      }
      const visit = await world.visit(`/programmes/${programme}/learners`, { as: officer });
      const { page } = visit;
      await page.getByRole('link', { name: '申込み', exact: true }).click();
      await page.getByText('空いている席は5人分です。').waitFor();
      await page.getByRole('checkbox', { name: '青葉 学' }).check();
      await page.getByRole('button', { name: '決めて、メールで知らせる' }).click();
      await page.getByRole('alert').getByRole('link', { name: '理由を入力してください。' }).waitFor();
      await visit.examine('applications');
      await page.getByLabel('受け入れる').check();
      await page.getByLabel('理由', { exact: true }).fill('要件を満たす');
      await page.getByRole('button', { name: '決めて、メールで知らせる' }).click();
      await page.getByText('1件を決めました。').waitFor();
      await page.getByText('空いている席は4人分です。').waitFor();
      await page.getByRole('checkbox', { name: '若葉 学' }).waitFor();
      expect(await page.getByText('青葉 学').count()).toBe(0);
      await page.getByRole('link', { name: '受け入れ 1件' }).click();
      await page.getByText('要件を満たす').waitFor();
      expect(await counts()).toMatchObject({ accepted: 1, submitted: 1 });
      await mailed('受け入れが決まりました', 'aoba@citizen.example');
    });

    it('should say what to do where a link, a programme or a municipality is not there', async () => {
      const visit = await world.visit('/application#992046-nothing');
      const { page } = visit;
      await page.getByText('このリンクは使えません。').waitFor();
      await page.goto(`${list}/nothing`);
      await page.getByText('この講座は、いま募集していません。').waitFor();
      await page.goto('/open-programmes');
      await page.getByLabel('自治体コード').waitFor();
      await visit.examine('choose-municipality');
      await page.getByLabel('自治体コード').fill('９９２０４６');
      await page.getByRole('button', { name: '講座を見る' }).click();
      await page.getByRole('heading', { name: '申し込める講座' }).waitFor();
      const english = await world.visit(`${list}/${programme}`, { language: 'en' });
      await english.page.getByRole('link', { name: 'Apply for this' }).waitFor();
      expect(await violations(english.page)).toEqual([]);
    });

    const mailed = async (words: string, of = resident): Promise<string> => {
      const mails = () => outbox(world.journey.platform.dataDir);
      const { code } = await waitFor(
        async () => (await mails()).findLast(({ to, text }) => to === of && text.includes(words)),
        { what: `the mail that says ${words}` },
      );
      return code;
    };
  });
