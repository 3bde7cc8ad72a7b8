import { describe, expect, it } from '@jest/globals';
import type { Gathered } from './disclosed-records.domain.js';
import { disclosureJson } from './disclosure-json.domain.js';
import { disclosurePage } from './disclosure-page.domain.js';

const item = (path: string, label: string, words: Record<string, string> | null = null) => ({ path, label, words });
const gathered: Gathered = {
  collections: [
    {
      collection: 'outcomes',
      file: 'outcomes',
      title: '成果とアンケート',
      items: [
        item('programme', '事業'),
        item('surveys.wave', '調査時期', { T1: '修了時' }),
        item('surveys.answers.usedAtWork', '実務での活用'),
        item('placements.startedOn', '就職日'),
      ],
    },
    {
      collection: 'people',
      file: 'people',
      title: '名簿の記録',
      items: [item('familyName', '氏'), item('email', 'メール')],
    },
    { collection: 'enrolments', file: 'learning', title: '受講登録', items: [item('enrolledAt', '登録日時')] },
    { collection: 'courses', file: null, title: null, items: [] },
    { collection: 'disclosures', file: 'requests', title: '開示', items: [item('reference', '受付番号')] },
  ],
  records: [
    { collection: 'people', values: { familyName: '<b>金糸雀</b>&"\'', email: null } },
    { collection: 'enrolments', values: { enrolledAt: '2026-03-31T15:00:00.000Z' } },
    {
      collection: 'outcomes',
      values: {
        programme: 'p1',
        surveys: [
          { wave: 'T1', answers: { usedAtWork: true } },
          { wave: 'T2', answers: { usedAtWork: false } },
        ],
        placements: [],
      },
    },
  ],
  names: { 'programme/p1': '庁内DX研修' },
};
const head = {
  municipality: 'デモ県デモ市',
  person: '金糸雀 鳴子',
  reference: '開-12',
  madeOn: '2026年4月1日',
  json: 'e30=',
  jsonName: 'record.json',
};

describe('the page of a disclosure', () => {
  const page = disclosurePage(head, gathered);

  it('should run nothing and fetch nothing', () => {
    expect(page).not.toMatch(/<script|javascript:|<link|<img|@import|\bon\w+=|https?:/i);
    expect(page).toContain('@page { size: A4');
    expect(page).toContain('&lt;b&gt;金糸雀&lt;/b&gt;&amp;&quot;&#39;');
  });

  it('should say things as people read them', () => {
    expect(page).toContain('2026年4月1日 00:00:00');
    expect(page).toContain('庁内DX研修');
    expect(page).toContain('<td>修了時</td><td>はい</td>');
    expect(page).toContain('<td>T2</td><td>いいえ</td>');
  });

  it('should stand in the order of the register, without what there is no record of', () => {
    const titles = [...page.matchAll(/<h[23]>([^<]+)/g)].map(([, title]) => title);
    expect(titles).toEqual([
      '学習者名簿ファイル',
      '名簿の記録（1件）',
      '受講・学習記録ファイル',
      '受講登録（1件）',
      '成果・アンケート記録ファイル',
      '成果とアンケート（1件）',
    ]);
    expect(page).not.toContain('就職日');
  });

  it('should carry the same for programs', () => {
    expect(page).toContain('download="record.json" href="data:application/json;base64,e30="');
    const json = disclosureJson({ ...head, madeAt: '2026-03-31T15:00:00.000Z' }, gathered);
    expect(json.files.map(({ file }) => file)).toEqual(['people', 'learning', 'outcomes']);
    expect(json.files[0]?.tables[0]?.records).toEqual([gathered.records[0]?.values]);
  });

  it('should tell how much of a very long table is left out', () => {
    const many = Array.from({ length: 2001 }, () => gathered.records[1] as Gathered['records'][number]);
    expect(disclosurePage(head, { ...gathered, records: many })).toContain('ほかに1件あります');
  });

  it('should say so when there is nothing', () => {
    expect(disclosurePage({ ...head, reference: null }, { ...gathered, records: [] })).toContain('記録はありません');
  });
});
