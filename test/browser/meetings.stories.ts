import type { ApiClient } from '#api-client';
import type { MeetingId } from '#contracts';
import {
  answerMeetingQuestionnaire,
  applyToMeeting,
  callMeeting,
  composeTables,
  listAttendees,
  listTableNotes,
} from '#contracts/exchange';
import { waitFor } from '#testing';
import { describe, expect, it } from '@jest/globals';
import { joinNetwork } from '../platform.js';
import type { World } from './world.js';

const officer = 'officer@meetings.example';
const secretariat = 'secretariat@manabi.example';

/** A meeting from the secretariat's call to the cards on its tables. */
export const meetingStories = (world: World) =>
  describe('a meeting with theme tables', () => {
    let meeting: MeetingId;
    /** Another one, that takes place now. */
    let begun: MeetingId;
    let office: ApiClient;

    it('should be called by the secretariat', async () => {
      await world.journey.secretariat();
      await world.person('municipality-admin', 'admin@992011.example');
      await joinNetwork((await world.journey.backfill()).in('992011'), '992011');
      office = await world.person('municipality-officer', officer);
      const empty = await world.visit('/meetings', { as: secretariat });
      await empty.page.getByText('会議は、ありません。').waitFor();
      await empty.examine('meetings-none');
      await empty.page.getByRole('link', { name: '会議を開く' }).click();
      const { page } = empty;
      await page.getByRole('button', { name: '会議を開く' }).click();
      await page.getByRole('alert').getByText('会議の名前を入力してください。').first().waitFor();
      await page.getByLabel('会議の名前').fill('春の情報交換会');
      await page.getByLabel('開く日').fill('R11.5.10');
      await page.getByLabel('始まる時刻').fill('１３時');
      await page.getByLabel('終わる時刻').fill('16:00');
      await page.getByLabel('場所', { exact: true }).fill('デモ県庁 講堂');
      await page.getByLabel('定員（人）').fill('7');
      await page.getByLabel('テーマ別テーブルのテーマ').fill('人材要件\n学ぶ組織');
      await empty.examine('meeting-new');
      await page.getByRole('button', { name: '会議を開く' }).click();
      await page.getByRole('heading', { level: 1, name: '春の情報交換会' }).waitFor();
      meeting = new URL(page.url()).pathname.split('/').at(-1) as MeetingId;
      await empty.examine('meeting-called');
    });

    it('should have a programme and material, written by the secretariat', async () => {
      const visit = await world.visit(`/meetings/${meeting}`, { as: secretariat });
      const { page } = visit;
      await page.getByText('プログラムと資料は、まだありません。').waitFor();
      await page.getByRole('link', { name: 'プログラムと資料を書く' }).click();
      await page.getByLabel('プログラムの内容').fill('先進自治体の講演');
      await page.getByLabel('始まる時刻').fill('13時10分');
      await page.getByLabel('終わる時刻').fill('13:00');
      await page.getByLabel('話す人').fill('架空 花子（あおば市）');
      await page.getByRole('button', { name: 'プログラムに加える' }).click();
      await page.getByRole('alert').getByText('終わる時刻を、始まる時刻より後にしてください。').first().waitFor();
      await page.getByLabel('終わる時刻').fill('14:00');
      await page.getByRole('button', { name: 'プログラムに加える' }).click();
      await page.getByText('「先進自治体の講演」を残しました。').waitFor();
      const chosen = { name: '次第.pdf', mimeType: 'application/pdf' };
      await page.getByLabel('資料のファイル').setInputFiles({ ...chosen, buffer: Buffer.from('GIF89a') });
      await page.getByRole('button', { name: '資料を加える' }).click();
      await page.getByRole('alert').first().waitFor();
      await page.getByLabel('資料のファイル').setInputFiles({ ...chosen, buffer: Buffer.from('%PDF-1.7 次第') });
      await page.getByRole('button', { name: '資料を加える' }).click();
      await page.getByText('「次第.pdf」を加えました。').waitFor();
      await visit.examine('meeting-programme');
    });

    it('should be applied for, with the questionnaire, on a phone', async () => {
      const visit = await world.visit('/meetings', { as: officer });
      const { page } = visit;
      await visit.examine('meetings');
      await page.getByRole('link', { name: '春の情報交換会' }).click();
      await page.getByText('申込みは、まだありません。').waitFor();
      await page.getByRole('link', { name: 'この会議に申し込む' }).click();
      await page.getByLabel('名前', { exact: true }).fill('青葉 一郎');
      await page.getByLabel('部署', { exact: true }).fill('総務部 人事課');
      await visit.examine('meeting-apply');
      await page.getByRole('button', { name: '申し込む' }).click();
      await page.getByText('青葉 一郎さんの席を決めるために使います。').waitFor();
      await page.getByLabel('話したいテーマ：第1希望').selectOption('人材要件');
      await page.getByLabel('第2希望').selectOption('人材要件');
      await page.getByLabel('これから始める', { exact: true }).check();
      await page.getByLabel('予算').check();
      await page.getByRole('button', { name: '答えを送る' }).click();
      await page.getByRole('alert').getByText('同じテーマを2回選んでいます').first().waitFor();
      await page.getByLabel('第2希望').selectOption('学ぶ組織');
      await visit.examine('meeting-questionnaire');
      await page.getByRole('button', { name: '答えを送る' }).click();
      await page.getByRole('link', { name: '青葉 一郎さんの回答を直す' }).waitFor();
      // One municipality's answers are told to nobody else.
      await page.getByText('3つ以上の自治体に共通する課題だけを表示しています。').waitFor();
      await visit.examine('meeting-applied');
      await page.getByText('架空 花子（あおば市）').waitFor();
      for (const [name, file] of [
        ['次第.pdf', '次第.pdf'],
        ['カレンダーに入れる', '春の情報交換会.ics'],
      ] as const) {
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name }).click();
        expect((await download).suggestedFilename()).toBe(file);
      }
      await page.getByRole('link', { name: '受付のQRコード' }).click();
      await page.getByRole('img', { name: '青葉 一郎さんの受付のQRコード' }).waitFor();
      await visit.examine('meeting-codes');
    });

    it('should be read by the auditor, who applies for nobody', async () => {
      await world.person('auditor', 'auditor@meetings.example');
      const visit = await world.visit(`/meetings/${meeting}`, { as: 'auditor@meetings.example' });
      await visit.page.getByText('青葉 一郎').waitFor();
      expect(await visit.page.getByRole('link', { name: 'この会議に申し込む' }).count()).toBe(0);
    });

    it('should be seated, with reasons, changed by hand with a reason, and mended on the day', async () => {
      const others = ['二郎', '三郎', '四郎', '五郎', '六郎', '七郎', '八郎'];
      for (const [nth, name] of others.entries()) {
        const applying = { meeting, key: `other-${nth}`, name: `青葉 ${name}`, department: '総務部' };
        const { attendee } = await office.call(applyToMeeting, applying);
        const choices = nth % 2 ? ['人材要件', '学ぶ組織'] : ['学ぶ組織'];
        const stage = nth === 0 ? 'advanced' : nth === 1 ? 'starting' : 'underway';
        const about = { challenge: 'managers', otherChallenge: null, offers: null } as const;
        await office.call(answerMeetingQuestionnaire, { meeting, attendee, choices, stage, ...about });
      }
      const visit = await world.visit(`/meetings/${meeting}/tables`, { as: secretariat });
      const { page } = visit;
      await page.getByText('この回の席は、まだ組んでいません。').waitFor();
      await visit.examine('tables-none');
      await page.getByRole('button', { name: 'テーブルを組む' }).click();
      await page.getByText('すべての決まりを守っています。').waitFor();
      // The keyboard opens why somebody sits there, and moves them by the choice beside the name.
      await page.getByText('なぜこの席か').first().press('Enter');
      await visit.examine('tables-composed');
      const row = page.getByRole('listitem').filter({ hasText: '青葉 一郎' });
      const at = await row.getByLabel('青葉 一郎さんの席').inputValue();
      const elsewhere = await page
        .getByLabel(/さんの席$/)
        .evaluateAll(
          (selects, here) =>
            selects.map((one) => (one as unknown as { value: string }).value).find((value) => value !== here),
          at,
        );
      const unused = ['1A', '1B', '2A', '2B'].find((table) => table !== at && table !== elsewhere) ?? '';
      await row.getByLabel('青葉 一郎さんの席').selectOption(unused);
      const dialog = page.getByRole('dialog');
      await dialog
        .getByText(/は3人より少なくなっています/)
        .first()
        .waitFor();
      await visit.examine('tables-move');
      await dialog.getByRole('button', { name: '移す' }).click();
      await dialog.getByText('この変更は席の決まりを破ります。').waitFor();
      await dialog.getByLabel('それでも移す理由').fill('講師のとなりに座るため');
      await dialog.getByRole('button', { name: '移す' }).click();
      await page.getByText(`青葉 一郎さんの席をテーブル${unused}に変えました。`).waitFor();
      await page.getByText('守れていない決まりがあります').waitFor();
      await page.getByText('講師のとなりに座るため').waitFor();
      await visit.examine('tables-changed');

      const door = await world.visit(`/meetings/${meeting}/reception`, { as: secretariat });
      await door.page.getByText('順番待ち 1番目').waitFor();
      await door.page.getByRole('button', { name: '青葉 二郎さん： 来た' }).click();
      await door.page.getByText('7人のうち、1人が来ました。').waitFor();
      await door.page.getByRole('button', { name: '青葉 一郎さん： 欠席' }).click();
      await door.page.getByRole('button', { name: '青葉 一郎さん： もとに戻す' }).waitFor();
      await door.examine('meeting-reception');
      await door.page.getByRole('link', { name: 'テーブルを組む' }).click();
      await door.page.getByRole('button', { name: '欠席と遅れて来た人に合わせて直す' }).click();
      await door.page.getByText(/^席を直しました。/).waitFor();
      await door.page.getByText('すべての決まりを守っています。').waitFor();
      expect(await door.page.getByText('青葉 一郎').count()).toBe(0);
      await door.page.getByRole('link', { name: 'テーブルの札と名札を印刷する' }).click();
      await door.page.getByRole('list', { name: '名札' }).getByText('青葉 二郎').waitFor();
      await door.examine('table-cards');
    });

    it('should receive people at the door by QR code, by their reference or by name', async () => {
      const { items } = await office.call(listAttendees, { meeting });
      const idOf = (name: string) => items.find((one) => one.name === name)?.attendee ?? '';
      const reception = `/meetings/${meeting}/reception`;
      // The phone’s own camera opens the link that the code holds; looking at it ticks nobody.
      const visit = await world.visit(`${reception}#${idOf('青葉 三郎')}`, { as: secretariat });
      const { page } = visit;
      const card = page.locator('.scanned');
      await card.getByText('青葉 三郎', { exact: true }).waitFor();
      await page.getByText('7人のうち、1人が来ました。').waitFor();
      await card.getByRole('button', { name: '来た' }).click();
      await page.getByText('7人のうち、2人が来ました。').waitFor();
      await visit.examine('meeting-scanned');
      await card.getByRole('button', { name: 'もとに戻す' }).click();
      await page.getByText('7人のうち、1人が来ました。').waitFor();
      await page.getByLabel('名前、自治体、受付番号で絞り込む').fill(idOf('青葉 四郎').slice(0, 6));
      await page.getByRole('rowheader', { name: '青葉 三郎' }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: '青葉 四郎さん： 来た' }).click();
      await page.getByText('7人のうち、2人が来ました。').waitFor();

      // Where the browser reads codes itself; here it is given what it would see.
      const seen = `${new URL(page.url()).origin}${reception}#${idOf('青葉 五郎')}`;
      await page.addInitScript(`
        navigator.mediaDevices.getUserMedia = async () => document.createElement('canvas').captureStream();
        globalThis.BarcodeDetector = class { async detect() { return [{ rawValue: ${JSON.stringify(seen)} }]; } };
        HTMLMediaElement.prototype.play = async () => {};
      `);
      await page.goto(new URL(reception, page.url()).href);
      await page.getByRole('button', { name: 'QRコードを読み取る' }).click();
      await card.getByText('青葉 五郎', { exact: true }).waitFor();
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.goto(new URL(`${reception}#${meeting}`, page.url()).href);
      await page.getByText('このQRコードの人は、この会議の参加者にいません。').waitFor();
    });

    it('should let the office withdraw somebody, and whoever waits move up', async () => {
      const visit = await world.visit(`/meetings/${meeting}`, { as: officer, language: 'ja' });
      const { page } = visit;
      await page.getByText('順番待ち 1番目').waitFor();
      await page.getByRole('button', { name: '青葉 三郎さんの申込みを取り消す' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '青葉 三郎さんの申込みを取り消す' }).click();
      await page.getByText('青葉 三郎さんの申込みを取り消しました。').waitFor();
      const { items } = await office.call(listAttendees, { meeting });
      expect(items.map(({ waiting }) => waiting)).toEqual(Array(7).fill(null));
      await visit.examine('meeting-withdrawn');
    });

    it('should be called off with a reason that who is invited reads', async () => {
      const visit = await world.visit(`/meetings/${meeting}`, { as: secretariat });
      await visit.page.getByRole('button', { name: '会議を中止する' }).click();
      const dialog = visit.page.getByRole('dialog');
      await dialog.getByLabel('理由').fill('大雪のため');
      await dialog.getByRole('button', { name: '会議を中止する' }).click();
      await visit.page.getByText('この会議は中止になりました').waitFor();
      const there = await world.visit('/meetings', { as: officer });
      await there.page.getByText('中止', { exact: true }).waitFor();
      await there.page.getByRole('link', { name: '春の情報交換会' }).click();
      await there.page.getByText('大雪のため').waitFor();
      expect(await there.page.getByRole('link', { name: 'この会議に申し込む' }).count()).toBe(0);
      await there.examine('meeting-called-off');
    });

    it('should keep what is written at a table while there is no network, and send it once it is back', async () => {
      const called = await (
        await world.journey.secretariat()
      ).call(callMeeting, {
        key: 'at-the-table',
        kind: 'exchange',
        form: 'on-site',
        title: '今日の情報交換会',
        startsAt: new Date(Date.now() - 60_000).toISOString(),
        endsAt: new Date(Date.now() + 7_200_000).toISOString(),
        place: 'デモ県庁 講堂',
        about: '',
        capacity: 20,
        invited: null,
        themes: ['人材要件'],
        tables: [{ table: '1A', theme: '人材要件', seats: 6 }],
      });
      for (const name of ['一郎', '二郎', '三郎'])
        await office.call(applyToMeeting, {
          meeting: called.meeting,
          key: `at-${['一郎', '二郎', '三郎'].indexOf(name)}`,
          name: `青葉 ${name}`,
          department: '総務部',
        });
      begun = called.meeting;
      await (await world.journey.secretariat()).call(composeTables, { meeting: called.meeting, round: 1 });
      const visit = await world.visit(`/meetings/${called.meeting}`, { as: officer });
      const { page } = visit;
      await page.getByRole('link', { name: '第1回 テーブル1A（人材要件）' }).click();
      await page.getByText('どの部署の、どのような仕事から決めましたか。').waitFor();
      await page.getByLabel('メモ', { exact: true }).waitFor();
      await page.context().setOffline(true);
      await page.getByLabel('やってみること').check();
      await page.getByLabel('メモ', { exact: true }).fill('朝の15分を始める');
      await page.getByRole('button', { name: 'メモを残す' }).click();
      await page.getByText('送信待ち').waitFor();
      await page.getByText(/メモはこの端末に保存してあり/).waitFor();
      await visit.examine('table-offline');
      const notes = async () =>
        (await office.call(listTableNotes, { meeting: called.meeting, round: 1, table: '1A' })).items;
      expect(await notes()).toEqual([]);
      await page.context().setOffline(false);
      await page.getByText('送信待ち').waitFor({ state: 'detached' });
      await page.getByText(/行う自治体：/).waitFor();
      expect(await notes()).toMatchObject([{ kind: 'action', text: '朝の15分を始める' }]);
      // Whichever page is opened next sends what was left on the device.
      await page.context().setOffline(true);
      await page.getByLabel('話したこと', { exact: true }).check();
      await page.getByLabel('メモ', { exact: true }).fill('研修の時間がない');
      await page.getByRole('button', { name: 'メモを残す' }).click();
      await page.getByText('送信待ち').waitFor();
      await page.goto('about:blank');
      await page.context().setOffline(false);
      await page.goto('/meetings');
      await waitFor(async () => (await notes()).length === 2, { what: 'the note to be sent' });
      await page.goto(`/meetings/${called.meeting}/actions`);
      await page.getByLabel('やってみた', { exact: true }).check();
      await page.getByRole('button', { name: '答えを送る' }).click();
      await page.getByText('答えを残しました。').waitFor();
      await visit.examine('meeting-actions');
    });

    it('should be judged by who came, and told by the secretariat in a record and a report', async () => {
      const visit = await world.visit(`/meetings/${begun}`, { as: officer });
      const { page } = visit;
      await page.getByRole('link', { name: '青葉 一郎さんの分のアンケートに答える' }).click();
      await page.getByText('青葉 一郎さんの答えです。').waitFor();
      await page.getByLabel('5：とてもよかった').check();
      await page.getByLabel('知り合いができたこと').check();
      await page.getByLabel('ちょうどよかった').check();
      await page.getByLabel('感想').fill('ほかの市の進め方が分かった。');
      await visit.examine('meeting-survey');
      await page.getByRole('button', { name: '答えを送る' }).click();
      await page.getByRole('heading', { level: 1, name: '今日の情報交換会' }).waitFor();

      const desk = await world.visit(`/meetings/${begun}/record`, { as: secretariat });
      await desk.page.getByLabel('文章').fill('## 決めたこと\n- 朝の15分を始める');
      await desk.page.getByLabel('招いた自治体に公開する').check();
      await desk.page.getByRole('button', { name: '残す' }).click();
      await desk.page.getByText('公開しました。').waitFor();
      await desk.examine('meeting-record-written');
      await page.getByRole('link', { name: '議事の要点' }).click();
      await page.getByRole('heading', { name: '決めたこと' }).waitFor();
      await visit.examine('meeting-record');
      await desk.page.goto(`/meetings/${begun}/report`);
      await desk.page.getByText(/下書きです。直してから公開してください。/).waitFor();
      await desk.examine('meeting-report');
    });
  });
