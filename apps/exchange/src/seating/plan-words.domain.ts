import type { BrokenRule } from './rules.domain.js';
import type { Obstacle, SeatReason } from './seat-reason.domain.js';

/** The same sentence in both languages. */
export interface Words {
  readonly ja: string;
  readonly en: string;
}

type NameOf = (person: string) => string;

/** Why somebody sits where they sit, in a sentence or two. */
export function seatWords({ choice, theme, instead }: SeatReason, nameOf: NameOf): Words {
  const met: Words =
    choice === null
      ? { ja: `「${theme}」は選んでいないテーマです。`, en: `“${theme}” was not among the choices.` }
      : { ja: `第${choice}希望の「${theme}」です。`, en: `“${theme}” is choice ${choice}.` };
  if (!instead) return met;
  const against = instead.obstacles.map((obstacle) => obstacleWords(obstacle, nameOf));
  return {
    ja: `${met.ja}第1希望の「${instead.theme}」は、${against.map(({ ja }) => ja).join('また、')}`,
    en: `${met.en} Choice 1, “${instead.theme}”: ${against.map(({ en }) => en).join(' Also, ')}`,
  };
}

function obstacleWords(obstacle: Obstacle, nameOf: NameOf): Words {
  switch (obstacle.by) {
    case 'no-table':
      return { ja: 'テーブルがありません。', en: 'there is no table for it.' };
    case 'unused':
      return {
        ja: 'このテーブルは使っていません。3人そろわないか、決まりや全体の希望に合いません。',
        en: 'its table is not used: fewer than three would sit there, or it would not suit the rules or the choices of all.',
      };
    case 'seats':
      return {
        ja: '席がいっぱいで、だれと入れ替えても全体で満たせる希望が増えません。',
        en: 'all seats are taken, and exchanging with anybody there would not meet more choices in all.',
      };
    case 'same-municipality': {
      const people = obstacle.people.map(nameOf);
      return people.length === 0
        ? {
            ja: '同じ自治体の人どうしが同じテーブルになります。',
            en: 'people of one municipality would share a table.',
          }
        : {
            ja: `同じ自治体の${people.map((name) => `${name}さん`).join('、')}と同じテーブルになります。`,
            en: `it would be the table of ${people.join(', ')}, of the same municipality.`,
          };
    }
    case 'stage-mix':
      return obstacle.stage === 'advanced'
        ? { ja: '進んでいる人のいないテーブルができます。', en: 'a table would be left without anybody advanced.' }
        : { ja: 'これから始める人のいないテーブルができます。', en: 'a table would be left without anybody starting.' };
    case 'too-few-left':
      return { ja: '今のテーブルが3人より少なくなります。', en: 'fewer than three would be left at this table.' };
    case 'nothing':
      return { ja: '移っても、どの決まりも破りません。', en: 'nothing is against moving there.' };
  }
}

/** What is wrong with a plan, in a sentence. */
export function ruleWords(broken: BrokenRule, nameOf: NameOf): Words {
  const people = 'people' in broken ? broken.people.map(nameOf) : [];
  const tables = 'tables' in broken ? broken.tables : [];
  switch (broken.rule) {
    case 'no-seat':
      return { ja: `席のない人がいます: ${people.join('、')}`, en: `Without a seat: ${people.join(', ')}` };
    case 'two-seats':
      return { ja: `席が2つある人がいます: ${people.join('、')}`, en: `With two seats: ${people.join(', ')}` };
    case 'unknown-person':
      return { ja: `参加しない人に席があります: ${people.join('、')}`, en: `Not taking part: ${people.join(', ')}` };
    case 'unknown-table':
      return { ja: `ないテーブルです: ${tables.join('、')}`, en: `There is no such table: ${tables.join(', ')}` };
    case 'over-seats':
      return {
        ja: `テーブル${tables.join('、')}は${broken.limit}席より多くなっています。`,
        en: `Table ${tables.join(', ')} has more than its ${broken.limit} seats.`,
      };
    case 'too-few-at-table':
      return {
        ja: `テーブル${tables.join('、')}は${broken.limit}人より少なくなっています。`,
        en: `Table ${tables.join(', ')} has fewer than ${broken.limit} people.`,
      };
    case 'same-municipality':
      return {
        ja: `同じ自治体の人が同じテーブルにいます: ${people.join('、')}（${broken.pairs}組。避けられないと分かっているのは${broken.unavoidable}組）`,
        en: `People of one municipality share a table: ${people.join(', ')} (${broken.pairs} pairs; ${broken.unavoidable} known to be unavoidable)`,
      };
    case 'stage-mix': {
      const stage = broken.stage === 'advanced' ? '進んでいる人' : 'これから始める人';
      return {
        ja: `${stage}のいないテーブルがあります: ${tables.join('、')}（いるのは${broken.has}テーブル、${broken.needed}テーブルにできます）`,
        en: `Tables without anybody ${broken.stage}: ${tables.join(', ')} (${broken.has} have somebody, ${broken.needed} could)`,
      };
    }
  }
}
