import { publishCourse } from '#contracts/catalog';
import { openProgramme } from '#contracts/progress';
import { listPeople } from '#contracts/registry';
import type { ApiClient } from '#api-client';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { csv, importFile } from '../journeys/office.js';
import type { World } from './world.js';

const admin = 'admin@992038.example';
const head = '職員番号,氏,名,メールアドレス,所属';
const rows = ['000301,架空,七郎,,総務課', '000302,架空,八郎,,税務課'];

export const privacyStories = (world: World) =>
  describe('the privacy desk', () => {
    let office: ApiClient;
    const personOf = async (staffNumber: string) =>
      (await office.call(listPeople, { staffNumber })).items[0]?.person ?? '';
    let eight = '';
    beforeAll(async () => {
      office = await world.journey.signedIn('992038', 'municipality-admin', admin);
      await importFile(office, '/imports/people', csv(head, ...rows), { audience: 'staff' });
      eight = await personOf('000302');
    });

    it('should find who asks, and hand out what is recorded of them in one file', async () => {
      const visit = await world.visit('/privacy', { as: admin });
      const { page } = visit;
      await page.getByLabel('だれからの請求ですか').fill('架空 七');
      await page.getByRole('button', { name: '本人を探す' }).click();
      const found = page.getByRole('link', { name: '架空 七郎' });
      await found.waitFor();
      await visit.examine('privacy');
      await found.click();
      await page.getByRole('heading', { name: '開示' }).waitFor();
      await visit.examine('privacy-person');
      await page.getByLabel('受付番号').first().fill('令和8年度 第3号');
      await page.getByRole('button', { name: '開示のファイルを作る' }).click();
      await page.getByText('受け取れます').waitFor();
      await visit.examine('privacy-disclosure');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'ファイルを受け取る' }).click();
      expect((await download).suggestedFilename()).toMatch(/html$/);
    });

    it('should put right what the roster says, with the reason', async () => {
      const visit = await world.visit(`/privacy/people/${eight}/correction`, { as: admin });
      const { page } = visit;
      await page.getByLabel('氏', { exact: true }).fill('訂正');
      await page.getByRole('button', { name: '訂正する' }).click();
      await page.getByRole('alert').getByRole('link', { name: '訂正の理由を入力してください。' }).waitFor();
      await visit.examine('privacy-correction');
      await page.getByLabel('訂正の理由').fill('令和8年度 第4号。改姓');
      await page.getByRole('button', { name: '訂正する' }).click();
      await page.getByRole('heading', { level: 1, name: '訂正 八郎さんの請求' }).waitFor();
    });

    it('should stop the use of what is recorded, and start it again', async () => {
      const visit = await world.visit(`/privacy/people/${await personOf('000301')}`, { as: admin });
      const { page } = visit;
      const stopping = page.getByRole('region', { name: '利用停止' });
      await stopping.getByLabel('受付番号').fill('令和8年度 第6号');
      await stopping.getByLabel('停止の理由').fill('目的外の利用の疑い');
      await stopping.getByRole('button', { name: '利用を停止する' }).click();
      await page.getByText('利用停止中です。').waitFor();
      await visit.examine('privacy-stopped');
      await stopping.getByLabel('再開の理由').fill('疑いが晴れた');
      await stopping.getByRole('button', { name: '利用を再開する' }).click();
      await page.getByText('利用の再開を始めました。').waitFor();
      await page.getByText('利用停止中です。').waitFor({ state: 'detached' });
    });

    it('should keep records from being erased while a lawsuit needs them', async () => {
      const visit = await world.visit(`/privacy/people/${eight}`, { as: admin });
      const { page } = visit;
      await page.getByLabel('保全の理由').fill('令和8年（ワ）第9号');
      await page.getByRole('button', { name: '記録を保全する' }).click();
      await page.getByText('法的な理由で保全されています').waitFor();
      await visit.examine('privacy-legal-hold');
      await page.getByRole('link', { name: '何が消えるかを確かめる' }).click();
      await page.getByText('いまは消去できません').waitFor();
      await visit.examine('privacy-erasure-kept');
      await page.goBack();
      await page.getByLabel('保全を終える理由').fill('判決が確定した');
      await page.getByRole('button', { name: '保全を終える' }).click();
      await page.getByText('保全を終えました。').waitFor();
    });

    it('should say what an erasure takes, and do it only when the name was typed', async () => {
      const visit = await world.visit(`/privacy/people/${eight}/erasure`, { as: admin });
      const { page } = visit;
      await page.getByText('まだ何も消えていません。').waitFor();
      const typed = page.getByLabel('消去する人の氏名');
      await page.getByLabel('受付番号').fill('令和8年度 第5号');
      await typed.fill('架空 一郎');
      const erase = page.getByRole('button', { name: '元に戻せない形で消去する' });
      await erase.click();
      await page.getByRole('alert').getByText('登録されている氏名と違います').waitFor();
      await visit.examine('privacy-erasure');
      await typed.fill('訂正 八郎');
      await erase.click();
      await page.getByText('本人の記録は、もうありません。').waitFor();
      await visit.examine('privacy-erased');
    });

    it('should show the register to be published, and that nothing is due', async () => {
      const visit = await world.visit('/privacy/register', { as: admin });
      const { page } = visit;
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      await visit.examine('privacy-register');
      await page.goto('/privacy/retention');
      await page.getByText('保存年限が過ぎた事業は、ありません。').waitFor();
      await visit.examine('privacy-retention-none');
    });

    it('should show whose retention is over, and erase it after a yes to just that', async () => {
      const lessons = [{ key: 'one', minutes: 20 }];
      const { course } = await office.call(publishCourse, {
        key: 'old',
        title: '以前の講座',
        lessons,
        passScore: null,
      });
      const year = { fiscalYear: 2019, startsOn: '2019-04-01', endsOn: '2020-03-31', courses: [course] };
      const { programme } = await office.call(openProgramme, {
        key: 'old',
        name: '保存年限が過ぎた事業（架空）',
        audience: 'staff',
        ...year,
        privacy: { retentionYears: 5 },
      });
      await importFile(office, '/imports/people', csv(head, '000303,架空,九郎,,税務課'), {
        audience: 'staff',
        programmeId: programme,
      });
      const visit = await world.visit('/privacy/retention', { as: admin });
      const { page } = visit;
      await page.getByRole('link', { name: '保存年限が過ぎた事業（架空）' }).waitFor();
      await visit.examine('privacy-retention');
      await page.getByRole('link', { name: '保存年限が過ぎた事業（架空）' }).click();
      await page.getByText('消える受講の記録').waitFor();
      await visit.examine('privacy-retention-preview');
      await page.getByRole('button', { name: '消去する' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '消去する' }).click();
      await page.getByText('消去しました。').waitFor();
      expect(await personOf('000303')).toBe('');
    });
  });
