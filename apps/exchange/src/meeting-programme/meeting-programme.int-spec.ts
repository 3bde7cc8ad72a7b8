import { MeetingMaterialId, type MeetingId, type MunicipalityCode } from '#contracts';
import {
  addMeetingMaterial,
  callMeeting,
  callOffMeeting,
  changeMeeting,
  getMeeting,
  getMeetingCalendar,
  getMeetingProgramme,
  openMeetingMaterial,
  removeMeetingMaterial,
  writeMeetingProgramme,
} from '#contracts/exchange';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { auditor, neighbour, officer, secretariat, startExchange, type TestExchange } from '../exchange.factory.js';
import { meetingText } from '../meeting.factory.js';

const opening = { from: '13:00', to: '13:10', title: '開会', speakers: null, about: '' };
const talk = {
  from: '13:10',
  to: '14:00',
  title: '先進自治体の講演',
  speakers: '架空 花子（あおば市）',
  about: '3年間',
};

describe('the programme and the material of a meeting', () => {
  let exchange: TestExchange;
  beforeAll(async () => {
    exchange = await startExchange();
  });
  afterAll(() => exchange.stop());

  const written = meetingText();
  /** For one municipality alone. */
  const call = () =>
    exchange.call(secretariat, callMeeting, {
      ...written,
      key: randomUUID(),
      invited: ['992011' as MunicipalityCode],
    });
  const write = (meeting: MeetingId, version: number, items = [talk, opening]) =>
    exchange.call(secretariat, writeMeetingProgramme, { meeting, version, items });
  const add = (meeting: MeetingId, name: string, sign = 'a') =>
    exchange.call(secretariat, addMeetingMaterial, {
      meeting,
      fileHash: sign.repeat(64),
      fileName: name,
      mediaType: 'application/pdf',
      bytes: 1200,
    });
  const read = (meeting: MeetingId, as = officer) => exchange.call(as, getMeetingProgramme, { meeting });
  const unknown = { code: 'meeting-not-found' };

  it('should be read by those invited, in order, and by nobody else', async () => {
    const { meeting, version } = await call();
    expect(await write(meeting, version)).toMatchObject({ items: [opening, talk], version: version + 1 });
    for (const as of [officer, auditor, secretariat])
      expect(await read(meeting, as)).toEqual({ items: [opening, talk], material: [], version: version + 1 });
    await expect(read(meeting, neighbour)).rejects.toMatchObject(unknown);
    const calendar = exchange.call(neighbour, getMeetingCalendar, { meeting });
    await expect(calendar).rejects.toMatchObject(unknown);
  });

  it('should be written over the meeting that was read, and stay when the meeting is changed', async () => {
    const { meeting, version } = await call();
    await write(meeting, version);
    await expect(write(meeting, version, [])).rejects.toMatchObject({ code: 'changed-meanwhile' });
    const reversed = write(meeting, version + 1, [{ ...opening, to: '12:59' }]);
    await expect(reversed).rejects.toMatchObject({ code: 'ends-before-start' });
    const changes = { ...written, title: '夏の情報交換会', meeting };
    const late = exchange.call(secretariat, changeMeeting, { ...changes, version });
    await expect(late).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await exchange.call(secretariat, changeMeeting, { ...changes, version: version + 1 });
    expect((await read(meeting, secretariat)).items).toEqual([opening, talk]);
  });

  it('should be documents, each once, for those invited, also after the meeting', async () => {
    const soon = new Date(Date.now() - 3_600_000).toISOString();
    const ended = { ...written, startsAt: '2026-10-01T00:00:00Z', endsAt: soon, key: randomUUID() };
    const invited = ['992011' as MunicipalityCode];
    const { meeting } = await exchange.call(secretariat, callMeeting, { ...ended, invited });
    const added = await add(meeting, '資料1.pdf');
    expect(await add(meeting, '資料1.pdf')).toEqual(added);
    await add(meeting, '資料2.pdf', 'b');
    const { material } = await read(meeting);
    expect(material).toMatchObject([added, { name: '資料2.pdf', mediaType: 'application/pdf', bytes: 1200 }]);
    const open = (as = officer, one = added.material, of = meeting) =>
      exchange.call(as, openMeetingMaterial, { meeting: of, material: one });
    expect(await open()).toEqual({
      fileHash: 'a'.repeat(64),
      fileName: '資料1.pdf',
      mediaType: 'application/pdf',
      bytes: 1200,
      kind: 'attachment',
    });
    const missing = { code: 'meeting-material-not-found' };
    await expect(open(neighbour)).rejects.toMatchObject(unknown);
    await expect(open(officer, MeetingMaterialId.parse(randomUUID()))).rejects.toMatchObject(missing);
    await expect(open(secretariat, added.material, (await call()).meeting)).rejects.toMatchObject(missing);

    const remove = () => exchange.call(secretariat, removeMeetingMaterial, { meeting, material: added.material });
    expect(await remove()).toEqual({ removed: true });
    expect(await remove()).toEqual({ removed: false });
    await expect(open()).rejects.toMatchObject(missing);
    expect((await read(meeting)).material).toHaveLength(1);
    // Added again, it is there again.
    expect(await add(meeting, '資料1.pdf')).toEqual(added);
    expect((await read(meeting)).material.map(({ name }) => name)).toEqual(['資料2.pdf', '資料1.pdf']);
  });

  it('should be twenty documents at most', async () => {
    const { meeting } = await call();
    for (let nth = 1; nth <= 20; nth += 1) await add(meeting, `資料${nth}.pdf`);
    await expect(add(meeting, '資料21.pdf')).rejects.toMatchObject({ code: 'too-much-material' });
    expect(await add(meeting, '資料20.pdf')).toMatchObject({ name: '資料20.pdf' });
  });

  it('should be in the calendar file, whose entry stays the same and is cancelled in the end', async () => {
    const { meeting, version } = await call();
    const file = async () => {
      const { calendar, fileName } = await exchange.call(officer, getMeetingCalendar, { meeting });
      expect(fileName).toBe('情報交換会.ics');
      return calendar.replaceAll('\r\n ', '').split('\r\n');
    };
    const before = await file();
    const page = `URL:https://manabi.example/meetings/${meeting}`;
    expect(before).toEqual(expect.arrayContaining([`UID:${meeting}`, 'SEQUENCE:0', 'STATUS:CONFIRMED', page]));
    await write(meeting, version);
    expect((await file()).join('\n')).toContain('13:00-13:10 開会');
    await exchange.call(secretariat, callOffMeeting, { meeting, reason: '大雪のため' });
    const { version: last } = await exchange.call(officer, getMeeting, { meeting });
    const cancelled = [`UID:${meeting}`, `SEQUENCE:${last - 1}`, 'STATUS:CANCELLED'];
    expect(await file()).toEqual(expect.arrayContaining(cancelled));
  });
});
