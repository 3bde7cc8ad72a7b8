import { ApiClient } from '#api-client';
import { MunicipalityCode, type CompanyId, type ProgrammeId } from '#contracts';
import { publishCourse } from '#contracts/catalog';
import { applyForProgramme, confirmApplication, listApplications } from '#contracts/progress';
import { listPeople } from '#contracts/registry';
import { outbox, waitFor } from '#testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openForApplications } from '../journeys/applying.js';
import { csv, importFile } from '../journeys/office.js';
import { violations } from './browser.js';
import type { World } from './world.js';

const municipality = MunicipalityCode.parse('992046');
const officer = `officer@${municipality}.example`;
const boss = 'daihyo@seats.example';
const resident = 'moushiko@citizen.example';

export const applyingStories = (world: World) =>
  describe('applying for a programme', () => {
    let office: ApiClient;
    let programme: ProgrammeId;
    let forCompanies: ProgrammeId;
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
      forCompanies = await openForApplications(office, 'company', course);
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
      await page.getByText('申込みの内容は、講座の運営と成果の確認だけに使います。').waitFor();
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

    it('should lead a company officer from the application to people on seats, and say what costs the grant', async () => {
      const columns = '法人番号,企業名,氏,名,メールアドレス,雇用保険被保険者';
      const roster = csv(columns, '7123456789012,わかば製作所（架空）,席田,代表,sekita@seats.example,○');
      await importFile(office, '/imports/people', roster, { audience: 'company' });
      const [{ company } = {}] = (await office.call(listPeople, { email: 'sekita@seats.example' })).items;
      const limits = { company: company?.company as CompanyId };
      await world.journey.signedIn(municipality, 'company-officer', boss, undefined, limits);
      const visit = await world.visit(`${list}/${forCompanies}`, { as: boss });
      const { page } = visit;
      await page.getByRole('link', { name: '自社の席を申し込む' }).click();
      await page.getByLabel('できるようになりたいこと').waitFor();
      await page.getByRole('button', { name: '席を申し込む' }).click();
      await page.getByRole('alert').getByRole('link', { name: '希望する席の数を入力してください。' }).waitFor();
      await page.getByLabel('できるようになりたいこと').fill('紙の受発注をなくしたい');
      await page.getByLabel('希望する席の数').fill('３');
      await page.getByLabel('検討している', { exact: true }).check();
      await page.getByLabel('申請する予定').check();
      await page.getByText('この席では、企業は人材開発支援助成金を受けられません。').waitFor();
      await visit.examine('company-apply');
      await page.getByLabel('費用の全額を、会社が先に払うことを宣言します').check();
      await page.getByLabel('担当の方のメールアドレス').fill(boss);
      await page.getByRole('button', { name: '席を申し込む' }).click();
      await page.getByText('申込みを受け付けました。').waitFor();
      await page.getByLabel('希望する席の数').fill('2');
      await page.getByRole('button', { name: 'この内容に変える' }).click();
      await page.getByText('2席', { exact: true }).waitFor();
      await visit.examine('company-applied');

      const desk = await world.visit('/', { as: officer });
      const task = desk.page.getByRole('listitem').filter({ hasText: '決定を待っている申込み' });
      await task.getByRole('link', { name: '企業のDX講座（架空）' }).click();
      await desk.page.getByRole('checkbox', { name: 'わかば製作所（架空）' }).check();
      await desk.page.getByText('申請する（全額を先に払うと宣言）').waitFor();
      await desk.page.getByLabel('受け入れる').check();
      await desk.page.getByLabel('理由', { exact: true }).fill('面談のうえ決定');
      await desk.examine('applications-companies');
      await desk.page.getByRole('button', { name: '決めて、メールで知らせる' }).click();
      await desk.page.getByText('1件を決めました。').waitFor();

      await page.goto(`/programmes/${forCompanies}/learners`);
      await page.getByRole('link', { name: '自社の席' }).click();
      await page.getByText('割り当てられた2席のうち、残りは2席です。').waitFor();
      const name = async (givenName: string, email: string) => {
        await page.getByLabel('氏', { exact: true }).fill('架空');
        await page.getByLabel('名', { exact: true }).fill(givenName);
        await page.getByLabel('本人のメールアドレス').fill(email);
        await page.getByLabel('はい').check();
        await page.getByRole('button', { name: '席に登録する' }).click();
      };
      await name('席子', 'sekiko@seats.example');
      await page.getByText('架空 席子 さんを席に登録し、招待のメールを送りました。').waitFor();
      await page.getByRole('row', { name: '架空 席子' }).getByText('まだ始めていない').waitFor();
      await visit.examine('company-seats');
      await name('席男', 'sekio@seats.example');
      await page.getByText('割り当てられた2席のうち、残りは0席です。').waitFor();
      expect(await page.getByRole('button', { name: '席に登録する' }).count()).toBe(0);
      await page.getByRole('row', { name: '架空 席男' }).getByRole('button', { name: '席から外す' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '席から外す' }).click();
      await page.getByText('架空 席男 さんを席から外しました。').waitFor();
      await page.getByText('割り当てられた2席のうち、残りは1席です。').waitFor();
      await mailed('招待されました', 'sekiko@seats.example');
      await page.goto(new URL('/', page.url()).href);
      await page.getByRole('heading', { level: 1, name: '自社のいま' }).waitFor();
      const programmes = page.getByRole('row', { name: '企業のDX講座（架空）' });
      await programmes.getByRole('link', { name: '1／2席' }).waitFor();
      await page.getByText('認められた2席のうち、受講する人を決めた席の数です。').waitFor();
      await visit.examine('own-company');
      expect(await visit.sheets()).toBeLessThanOrEqual(4);

      await desk.page.goto(`/programmes/${forCompanies}/learners`);
      await desk.page.getByRole('link', { name: '架空 席子' }).click();
      const lost = desk.page.getByText('この席では、企業は人材開発支援助成金を受けられません。');
      await lost.waitFor();
      await desk.page.getByRole('button', { name: '席の費用を記録する' }).click();
      const dialog = desk.page.getByRole('dialog');
      await dialog.getByText('この席では、企業は人材開発支援助成金を受けられません。').waitFor();
      await desk.examine('person-funding');
      await dialog.getByLabel('企業が払う').check();
      await dialog.getByLabel('企業が費用の全額を先に払うと申告している').uncheck();
      await dialog.getByText('企業の申告がまだありません。').waitFor();
      await dialog.getByLabel('企業が費用の全額を先に払うと申告している').check();
      await dialog.getByRole('button', { name: 'この内容に決める' }).click();
      await desk.page.getByText('席の費用をだれが払うかを記録しました。').waitFor();
      await desk.page.getByText('企業が払う', { exact: true }).waitFor();
      expect(await lost.count()).toBe(0);

      const english = await world.visit(`/programmes/${forCompanies}/seats`, { as: boss, language: 'en' });
      await english.page.getByRole('heading', { name: 'Who has a seat' }).waitFor();
      expect(await violations(english.page)).toEqual([]);
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
