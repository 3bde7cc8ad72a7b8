import type { Audience } from '#contracts';
import type { Random } from './random.domain.js';

const families = [
  ['青葉', 'アオバ'],
  ['泉', 'イズミ'],
  ['岡部', 'オカベ'],
  ['川辺', 'カワベ'],
  ['桐山', 'キリヤマ'],
  ['小峰', 'コミネ'],
  ['沢口', 'サワグチ'],
  ['髙梨', 'タカナシ'],
  ['七海', 'ナナミ'],
  ['三雲', 'ミクモ'],
] as const;
const givens = [
  ['葵', 'アオイ'],
  ['一樹', 'カズキ'],
  ['さくら', 'サクラ'],
  ['翼', 'ツバサ'],
  ['直子', 'ナオコ'],
  ['陽斗', 'ハルト'],
  ['真由', 'マユ'],
  ['ゆい', 'ユイ'],
] as const;
const departments = [
  '総務部/人事課',
  '総務部/DX推進課',
  '福祉部/高齢者支援課',
  '産業部/雇用政策課',
  '市民部/窓口サービス課',
];
/** With numbers whose check digit is right and that nobody has. */
const companies = [
  ['8999999000001', 'あおば製作所（架空）', 'E', '85'],
  ['7999999000002', 'みなと食品（架空）', 'E', '240'],
  ['6999999000003', 'やまなみ建設（架空）', 'D', '36'],
  ['5999999000004', 'こもれび商店（架空）', 'I', '12'],
] as const;

const headers: Record<Audience, readonly string[]> = {
  staff: ['職員番号', '氏', '名', '氏カナ', '名カナ', 'メールアドレス', '所属', '職位'],
  company: ['法人番号', '企業名', '業種', '常時雇用労働者数', '氏', '名', 'メールアドレス', '雇用保険被保険者'],
  citizen: ['氏', '名', 'メールアドレス', '年代', '居住市区町村', '求職状況', '備考'],
};

/** E-mail address of the n-th demo person of an audience. */
const emailOf = (code: string, audience: Audience, place: number): string =>
  `${audience}-${String(place).padStart(3, '0')}@demo-${code}.example`;

/** A roster as CSV text. The first person can have an address of its own: the one that signs in. */
export function roster(code: string, audience: Audience, people: number, random: Random, firstEmail?: string): string {
  const rows = Array.from({ length: people }, (_, place) => {
    const [family, familyKana] = random.pick(families);
    const [given, givenKana] = random.pick(givens);
    const email = place === 0 && firstEmail ? firstEmail : emailOf(code, audience, place);
    switch (audience) {
      case 'staff':
        return [
          String(900_001 + place),
          family,
          given,
          familyKana,
          givenKana,
          email,
          random.pick(departments),
          random.pick(['主事', '主任', '係長']),
        ];
      case 'company':
        return [...random.pick(companies), family, given, email, '○'];
      case 'citizen':
        return [family, given, email, random.pick(['20代', '30代', '40代', '50代', '60代以上']), code, '求職中', ''];
    }
  });
  return [headers[audience], ...rows].map((cells) => cells.join(',')).join('\r\n') + '\r\n';
}
