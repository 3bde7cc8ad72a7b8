import { describe, expect, it } from '@jest/globals';
import { networkPage, type NetworkPage } from './network-page.domain.js';

const made = (more: Partial<NetworkPage> = {}) =>
  networkPage({
    on: '2026-11-27',
    today: '2026-11-27',
    members: [
      { prefecture: 'デモ県', name: 'あおば市', joinedOn: '2023-05-10', suspended: false },
      { prefecture: 'デモ県', name: 'ひなた市', joinedOn: '2024-04-01', suspended: true },
    ],
    declaration: { version: 1, title: '宣言', paragraphs: ['一', '二'] },
    demo: true,
    ...more,
  });

describe('the network’s page', () => {
  it('should name members by prefecture with the day they joined, the slogan and the declaration', () => {
    const html = made();
    for (const text of [
      'ひとの学びで、地域は進む',
      '<h3>デモ県（2）</h3>',
      'あおば市（2023年5月10日から）',
      'ひなた市（2024年4月1日から、休止中）',
      '1都道府県の2自治体',
      '共同宣言（第1版）',
      'href="/join"',
    ])
      expect(html).toContain(text);
  });

  it('should need no script and nothing from elsewhere', () => {
    expect(made()).not.toMatch(/<script|style=|https?:/);
  });

  it('should say of a past day that it is one, and demo data only where there may be some', () => {
    expect(made({ on: '2024-01-01' })).toContain('2024年1月1日の終わりに参加していた自治体です');
    expect(made()).not.toContain('終わりに参加していた');
    expect(made({ on: '2024-01-01' })).toContain('value="2024-01-01" max="2026-11-27"');
    expect(made()).toContain('デモデータ（架空）');
    expect(made({ demo: false, members: [] })).not.toContain('デモデータ');
  });

  it('should fit into a message with all 1,788 bodies as members', () => {
    const member = { prefecture: '鹿児島県', name: 'いちき串木野市', joinedOn: '2023-10-10', suspended: true };
    expect(Buffer.byteLength(made({ members: Array.from({ length: 1788 }, () => member) }))).toBeLessThan(250_000);
  });
});
