import type { SessionId } from '#contracts';
import { getSessionCode, registerForSession, saveSession } from '#contracts/progress';
import { describe, expect, it } from '@jest/globals';
import { day } from '../journeys/office.js';
import { password } from '../platform.js';
import { kaisai, officer, riyu, town, type ClassYear } from './class-year.js';
import type { World } from './world.js';

const MINUTE_MS = 60_000;
const soon = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS).toISOString();

/** 集合研修: planned, registered for, received. */
export const sessionStories = (world: World, yearOf: () => ClassYear) =>
  describe('a session in a class-room', () => {
    let today: SessionId;

    it('should be planned by the office, times as people write them, and changed', async () => {
      const visit = await world.visit(`/programmes/${yearOf().programme}/learners`, { as: officer });
      const { page } = visit;
      await page.getByRole('link', { name: '集合研修' }).click();
      await page.getByText('集合研修は、まだありません。').waitFor();
      await visit.examine('sessions-none');
      await page.getByRole('button', { name: '集合研修を開く' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('学ぶレッスン').selectOption({ index: 1 });
      await dialog.getByLabel('会場').fill('市役所2階 第1会議室');
      await dialog.getByLabel('開く日').fill(day(1));
      await dialog.getByLabel('始まる時刻').fill('１３時３０分');
      await dialog.getByLabel('終わる時刻').fill('昼すぎ');
      await dialog.getByLabel('定員（人）').fill('１');
      const send = dialog.getByRole('button', { name: '集合研修を開く' });
      await send.click();
      await dialog.getByRole('alert').getByRole('link', { name: '時刻を、13:30のように入力してください。' }).waitFor();
      await dialog.getByLabel('終わる時刻').fill('1000');
      await send.click();
      await dialog.getByRole('alert').getByRole('link').waitFor();
      await visit.examine('session-form');
      await dialog.getByLabel('終わる時刻').fill('16:00');
      await send.click();
      await page.getByText('集合研修を開きました。').waitFor();
      await page.getByRole('row', { name: /13:30～16:00/ }).waitFor();
      await page.getByRole('button', { name: /の回を変える/ }).click();
      expect(await dialog.getByLabel('始まる時刻').inputValue()).toBe('13:30');
      await dialog.getByLabel('会場').fill('町民会館');
      await dialog.getByRole('button', { name: '変える' }).click();
      await page.getByRole('cell', { name: '町民会館' }).waitFor();
      await visit.examine('sessions');
      await page.getByRole('link', { name: /13:30～16:00/ }).click();
      await page.getByRole('button', { name: '受講者を選んで席を取る' }).click();
      await page.getByLabel('受講者の名前かカナ').fill('こもれ');
      const other = page.getByRole('listitem').filter({ hasText: '木漏 日0' });
      await other.getByRole('button', { name: '席を取る' }).click();
      await page.getByText('0人（申込み1人）').waitFor();
      await visit.examine('reception-before');
      await other.getByRole('button', { name: '席を空ける' }).click();
      await dialog.getByRole('button', { name: '席を空ける' }).click();
      await page.getByText('0人（申込み0人）').waitFor();
    });

    it('should be found at home, give its last place once, and be cancelled with a reason that is read', async () => {
      const visit = await world.visit('/learning', { as: kaisai });
      const { page } = visit;
      await page.getByRole('link', { name: '会場で学べる日を見る（1件）' }).click();
      await page.getByText('残り1席').waitFor();
      await visit.examine('my-sessions');
      await page.getByRole('link', { name: /13:30～16:00/ }).click();
      await page.getByRole('button', { name: '参加を申し込む' }).click();
      await page.getByText('席を申し込みました。').waitFor();
      await visit.examine('my-session');
      await page.getByRole('link', { name: 'わたしの学習' }).first().click();
      await page.getByText('会場：町民会館').waitFor();
      await visit.examine('learning-session');
      const other = await world.visit('/my-sessions', { as: riyu });
      await other.page.getByText('満席').waitFor();

      const office = await world.visit(`/programmes/${yearOf().programme}/sessions`, { as: officer });
      await office.page.getByText('1人／定員1人').waitFor();
      await office.page.getByRole('button', { name: /の回を中止する/ }).click();
      const dialog = office.page.getByRole('dialog');
      await dialog.getByLabel('理由').fill('大雪のため');
      await dialog.getByRole('button', { name: '集合研修を中止する' }).click();
      await office.page.getByText('集合研修を中止しました。').waitFor();
      await page.reload();
      await page.getByRole('link', { name: /13:30～16:00/ }).click();
      await page.getByText('理由：大雪のため').waitFor();
      await visit.examine('my-session-cancelled');
    });

    it('should receive people by name on a phone, also those without a place', async () => {
      const { office, programme, course, of } = yearOf();
      const terms = { programme, course, lesson: 'one', place: '町民会館', capacity: null };
      ({ session: today } = await office.call(saveSession, {
        ...terms,
        key: 'today',
        from: soon(30),
        until: soon(90),
      }));
      await office.call(registerForSession, { session: today, enrolment: of[kaisai]!.enrolment });
      const visit = await world.visit(`/sessions/${today}`, { as: officer });
      const { page } = visit;
      await page.getByText('0人（申込み1人）').waitFor();
      await page.getByLabel('名前かカナで絞り込む').fill('こもれ');
      const row = page.getByRole('listitem').filter({ hasText: '木漏 日1' });
      await row.getByRole('button', { name: '受け付ける' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '受け付ける' }).click();
      await row.getByText('受付済み').waitFor();
      await page.getByText('1人（申込み1人）').waitFor();
      await row.getByRole('button', { name: '木漏 日1さんの受付を取り消す' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('理由').fill('同じ姓の別の人だった');
      await visit.examine('take-back');
      await dialog.getByRole('button', { name: '受付を取り消す' }).click();
      await row.getByText('理由：同じ姓の別の人だった').waitFor();
      await page.getByText('0人（申込み1人）').waitFor();
      await row.getByRole('button', { name: '受け付ける' }).click();
      await dialog.getByRole('button', { name: '受け付ける' }).click();
      await row.getByText('受付済み').waitFor();
      await page.getByRole('button', { name: '名簿にない人を受け付ける' }).click();
      await page.getByLabel('受講者の名前かカナ').fill('ｺﾓﾚ');
      await page.getByRole('listitem').filter({ hasText: '木漏 日0' }).getByRole('button').waitFor();
      await visit.examine('reception');
    });

    it('should let people come by the code at the door, on their own phone, and refuse one that is over', async () => {
      const { office } = yearOf();
      const door = await world.visit(`/sessions/${today}/code`, { as: officer });
      await door.page.getByRole('img', { name: '出席のページを開くQRコード' }).waitFor();
      await door.examine('session-code');
      const old = await world.visit(`/my-sessions/${today}?municipality=${town}#once`, { as: riyu });
      await old.page.getByRole('button', { name: '出席する' }).click();
      await old.page.getByText('受付のコードが違うか、古くなっています。').waitFor();
      await old.examine('my-session-attend');
      const { code } = await office.call(getSessionCode, { session: today });
      // Whose phone knows nobody yet signs in and comes back with the code.
      const visit = await world.visit(`/my-sessions/${today}?municipality=${town}#${code}`);
      await visit.page.getByLabel('メールアドレス').fill(riyu);
      await visit.page.getByLabel('パスワード', { exact: true }).fill(password);
      await visit.page.getByRole('button', { name: 'サインイン', exact: true }).click();
      const attend = visit.page.getByRole('button', { name: '出席する' });
      await attend.waitFor();
      await attend.click();
      await visit.page.getByText('に受け付けました。').waitFor();
      await visit.examine('my-session-attended');
      const desk = await world.visit(`/sessions/${today}`, { as: officer });
      await desk.page.getByText('本人のスマートフォン').waitFor();
    });
  });
