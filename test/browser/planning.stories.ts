import type { ApiClient } from '#api-client';
import type { CourseId, ProgrammeId } from '#contracts';
import { publishCourse } from '#contracts/catalog';
import { getProgramme, listProgrammes, openProgramme } from '#contracts/progress';
import { listDepartments } from '#contracts/registry';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { csv, day, enrolled, importFile } from '../journeys/office.js';
import { violations } from './browser.js';
import type { World } from './world.js';

const officer = 'keikaku@992038.example';
const learner = 'manabu@keikaku.example';
const manager = 'kacho@keikaku.example';

export const planningStories = (world: World) =>
  describe('planning a programme', () => {
    let office: ApiClient;
    let programme: ProgrammeId;
    let courses: CourseId[];

    beforeAll(async () => {
      office = await world.journey.signedIn('992038', 'municipality-officer', officer);
      const publish = async (key: string, title: string) =>
        (
          await office.call(publishCourse, {
            key,
            title,
            lessons: [{ key: 'one', minutes: 30 }],
            passScore: null,
          })
        ).course;
      courses = [await publish('planned-bpr', '業務フローの見える化'), await publish('planned-rpa', 'RPA入門')];
      ({ programme } = await office.call(openProgramme, {
        key: 'planned',
        name: '地域企業のDX（架空）',
        audience: 'company',
        fiscalYear: 2026,
        startsOn: day(-10),
        endsOn: day(10),
        courses,
      }));
    });

    it('should let the office write what a programme is for, how it is measured and in what order one learns', async () => {
      const visit = await world.visit(`/programmes/${programme}/learners`, { as: officer });
      const { page } = visit;
      await page.getByRole('link', { name: '計画', exact: true }).click();
      await page.getByText('目的は、まだ書かれていません。').waitFor();
      await visit.examine('plan-empty');
      await page.getByRole('link', { name: '計画を書く' }).click();
      await page.getByRole('textbox', { name: '事業の目的' }).fill('紙の受発注をなくし、**新しい仕事**に時間を使う。');
      await page.getByLabel('定員（人）').fill('２０');
      await page.getByLabel('申込みを受け付ける最初の日').fill('R9.4.1');
      await page.getByLabel('申込みを受け付ける最後の日').fill('R9.3.1');
      await page.getByRole('combobox', { name: '財源' }).selectOption('municipality-part');
      await page.getByText('この席では、企業は人材開発支援助成金を受けられません。').waitFor();
      await page.getByLabel('インプット（使うもの）').fill('予算200万円\n担当者1人\n');
      await page.getByLabel('アウトカム（起こしたい変化）').fill('受発注を電子で行う企業が増える');
      await page.getByRole('button', { name: '指標を足す' }).click();
      await page.getByLabel('指標1の名前').fill('電子で受発注する企業');
      await page.getByLabel('指標1の定義').fill('受発注の半分以上を電子で行う企業の数');
      await page.getByLabel('指標1の算式').fill('訪問で確かめた企業の数');
      await page.getByLabel('指標1にあたる、成果の報告の数字').selectOption('completed');
      await page.getByLabel('指標1の単位').fill('社');
      await page.getByLabel('指標1のデータ源').fill('訪問の記録');
      await page.getByRole('button', { name: '「RPA入門」を上へ' }).click();
      await page.getByRole('button', { name: '「RPA入門」を下へ' }).click();
      await page.getByRole('checkbox', { name: '業務フローの見える化' }).check();
      await page.getByLabel('「RPA入門」の期限（登録から何日以内）').fill('60');
      await page.getByRole('button', { name: '計画を保存する' }).click();
      await page.getByRole('alert').getByRole('link', { name: '指標1の目標値を入力してください。' }).click();
      await page.getByLabel('指標1の目標値').fill('30');
      await visit.examine('plan-edit');
      await page.getByRole('button', { name: '計画を保存する' }).click();
      await page.getByRole('alert').getByRole('link', { name: '募集の終わりの日' }).waitFor();
      await page.getByLabel('申込みを受け付ける最後の日').fill('R9.4.30');
      await page.getByRole('button', { name: '計画を保存する' }).click();
      await page.getByRole('row', { name: '電子で受発注する企業' }).getByText('30社').waitFor();
      await page.getByRole('row', { name: 'RPA入門' }).getByText('登録から60日以内').waitFor();
      await visit.examine('plan');
      expect(await visit.sheets()).toBeLessThanOrEqual(2);
      expect((await office.call(getProgramme, { programme })).plan).toEqual({
        purchase: null,
        purpose: '紙の受発注をなくし、**新しい仕事**に時間を使う。',
        logicModel: {
          inputs: ['予算200万円', '担当者1人'],
          activities: [],
          outputs: [],
          outcomes: ['受発注を電子で行う企業が増える'],
          kpis: [
            {
              name: '電子で受発注する企業',
              definition: '受発注の半分以上を電子で行う企業の数',
              formula: '訪問で確かめた企業の数',
              unit: '社',
              base: null,
              target: 30,
              source: '訪問の記録',
              figure: 'completed',
            },
          ],
        },
        places: 20,
        applications: { from: '2027-04-01', until: '2027-04-30' },
        fundingSource: 'municipality-part',
        learningHours: null,
        path: [
          { course: 'planned-bpr', after: [], dueDays: null },
          { course: 'planned-rpa', after: ['planned-bpr'], dueDays: 60 },
        ],
      });

      // What is emptied is taken back; what is not touched stays.
      await page.getByRole('link', { name: '計画を書く' }).click();
      expect(await page.getByRole('checkbox', { name: '業務フローの見える化' }).isChecked()).toBe(true);
      await page.getByLabel('定員（人）').fill('');
      await page.getByRole('button', { name: '計画を保存する' }).click();
      await page.getByText('決まりはありません', { exact: true }).waitFor();
      expect((await office.call(getProgramme, { programme })).plan).toMatchObject({ places: null, path: [{}, {}] });
    });

    it('should copy a programme into the next year after saying what changes', async () => {
      const visit = await world.visit(`/programmes/${programme}/learners`, { as: officer });
      const { page } = visit;
      await page.getByRole('link', { name: '次の年度へ写す' }).click();
      await page.getByRole('row', { name: '年度' }).getByText('令和9年度（2027）').waitFor();
      await page.getByRole('row', { name: 'RPA入門' }).getByText('第1版（同じ）').waitFor();
      await visit.examine('programme-copy');
      const next = async () => (await office.call(listProgrammes, { fiscalYear: 2027 })).items;
      expect(await next()).toEqual([]);
      await page.getByLabel('記号').fill('planned');
      await page.getByRole('button', { name: '次の年度の事業を作る' }).click();
      await page.getByRole('alert').getByRole('link').waitFor();
      await page.getByLabel('記号').fill('planned-again');
      await page.getByRole('button', { name: '次の年度の事業を作る' }).click();
      await page.getByRole('heading', { level: 1, name: '計画' }).waitFor();
      await page.getByText('令和9年度（2027）').waitFor();
      expect(await next()).toMatchObject([{ key: 'planned-again', name: '地域企業のDX（架空）' }]);
    });

    it('should say what closing means, keep the report with its hash, and open again with a reason', async () => {
      const visit = await world.visit(`/programmes/${programme}/learners`, { as: officer });
      const { page } = visit;
      await page.getByRole('link', { name: '締めと再開' }).click();
      await page.getByText('この事業は、まだ期間の途中です。').waitFor();
      await visit.examine('programme-close');
      await page.getByRole('button', { name: '事業を締める' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '事業を締める' }).click();
      await page.getByText('ハッシュ（SHA-256）').waitFor({ timeout: 60_000 });
      await visit.examine('programme-closed');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '保存した報告のデータを受け取る' }).click();
      expect((await download).suggestedFilename()).toBe('planned-closing-1.json');
      await page.getByRole('link', { name: '地域企業のDX（架空）' }).click();
      await page.getByText('この事業は締めてあります。').waitFor();
      expect(await page.getByRole('link', { name: '人を選んで登録' }).count()).toBe(0);
      await page.goto(`/programmes/${programme}/plan/edit`);
      await page.getByRole('link', { name: '締めと再開のページへ' }).click();
      await page.getByRole('button', { name: '事業を再開する' }).click();
      await page.getByRole('alert').getByRole('link', { name: '再開する理由を入力してください。' }).waitFor();
      await page.getByLabel('再開する理由').fill('登録のもれが見つかった');
      await page.getByRole('button', { name: '事業を再開する' }).click();
      await page.getByRole('button', { name: '事業を締める' }).waitFor();
      expect(await page.getByText('再開していません').count()).toBe(0);
      await page.getByText('ハッシュ（SHA-256）').waitFor();

      const english = await world.visit(`/programmes/${programme}/plan`, { as: officer, language: 'en' });
      await english.page.getByRole('heading', { name: 'Logic model' }).waitFor();
      expect(await violations(english.page)).toEqual([]);
    });

    it('should tell staff what comes first, and agree with their manager how long they may learn', async () => {
      const { programme: own } = await office.call(openProgramme, {
        key: 'planned-staff',
        name: '職員のDX（架空）',
        audience: 'staff',
        fiscalYear: 2026,
        startsOn: day(-1),
        endsOn: day(30),
        courses,
        plan: {
          learningHours: 10,
          path: [
            { course: 'planned-bpr', after: [], dueDays: null },
            { course: 'planned-rpa', after: ['planned-bpr'], dueDays: 20 },
          ],
        },
      });
      const roster = csv(
        '職員番号,氏,名,メールアドレス,所属',
        `700001,架空,学,${learner},計画部／計画課`,
        '700002,架空,隣,tonari@keikaku.example,計画部／調整課',
      );
      await importFile(office, '/imports/people', roster, { audience: 'staff', programmeId: own });
      const { person } = await enrolled(office, own, learner);
      await world.journey.signedIn('992038', 'learner', learner, person);
      const { departments: all } = await office.call(listDepartments, {});
      const departments = all.flatMap(({ name, department }) => (name === '計画課' ? [department] : []));
      await world.journey.signedIn('992038', 'department-manager', manager, undefined, { departments });

      const visit = await world.visit('/', { as: learner });
      const { page } = visit;
      await page.getByText('「業務フローの見える化」を終えると、始められます。').waitFor();
      await page.getByText('合わせて10時間の予定です。').waitFor();
      await page.getByRole('button', { name: '上司に希望を伝える' }).click();
      await page.getByLabel('希望する時間（時間）').fill('１２');
      await visit.examine('learning-time');
      await page.getByRole('button', { name: '希望を伝える' }).click();
      await page.getByText('12時間を希望しています。').waitFor();
      await page.getByRole('link', { name: 'RPA入門' }).click();
      await page.getByText('この講座は、まだ始められません。').waitFor();
      await page.getByRole('link', { name: '業務フローの見える化' }).waitFor();
      expect(await page.getByRole('link', { name: /学び始める/ }).count()).toBe(0);
      await visit.examine('course-waits');

      const head = await world.visit(`/programmes/${own}/learners`, { as: manager });
      await head.page.getByRole('row', { name: '架空 学' }).getByText('学習時間の希望：12時間').waitFor();
      expect(await head.page.getByRole('row', { name: '架空 隣' }).count()).toBe(0);
      await head.page.getByRole('link', { name: '架空 学' }).click();
      await head.page.getByText('10時間（本人の希望：12時間）').waitFor();
      await head.page.getByRole('button', { name: '学習時間を決める' }).click();
      const dialog = head.page.getByRole('dialog');
      expect(await dialog.getByLabel('就業時間中に学べる時間').inputValue()).toBe('12');
      await dialog.getByLabel('就業時間中に学べる時間').fill('8');
      await dialog.getByRole('button', { name: 'この時間に決める' }).click();
      await head.page.getByText('学習時間を決めました。').waitFor();
      await head.page.getByText('8時間', { exact: true }).waitFor();
      await head.examine('person-learning-time');

      await page.goto('/');
      await page.getByText('合わせて8時間です。上司と決めました。').waitFor();
    });
  });
