import { part, tenantCollection, type Versioned } from '#persistence';
import type { Outcome } from './outcome.domain.js';

/** `_id` is the enrolment's. */
export interface OutcomeDocument extends Versioned, Outcome {
  readonly tenant: string;
  readonly programme: string;
  /** Its person is erased: only what is counted is left. */
  readonly erased?: Date;
}

const answers = part({ satisfaction: Number, understanding: Number, usedAtWork: Boolean });
const placement = part({
  startedOn: String,
  leftOn: String,
  insured: Boolean,
  openEnded: Boolean,
  related: Boolean,
  source: String,
  checkedOn: String,
});
const workplaceUse = part({ on: String, what: String, hoursSavedPerMonth: Number });

const waveWords = { T0: '受講前', T1: '修了時', T2: '3か月後', T3: '6か月後' };

export const outcomes = tenantCollection({
  name: 'outcomes',
  fields: {
    programme: { type: String, required: true },
    surveys: [part({ wave: String, answers })],
    placements: [placement],
    workplaceUses: [workplaceUse],
  },
  personal: {
    file: 'outcomes',
    title: '成果とアンケート',
    of: 'enrolment',
    by: '_id',
    items: {
      programme: '事業',
      'surveys.wave': { label: '調査時期', words: waveWords },
      'surveys.answers.satisfaction': '満足度（5段階）',
      'surveys.answers.understanding': '理解度（5段階）',
      'surveys.answers.usedAtWork': '実務での活用',
      'placements.startedOn': '就職日',
      'placements.leftOn': '離職日',
      'placements.insured': '雇用保険適用',
      'placements.openEnded': '期間の定めなし',
      'placements.related': '関連就職',
      'placements.source': '確認方法',
      'placements.checkedOn': '確認日',
      'workplaceUses.on': '活用した日',
      'workplaceUses.what': '活用の内容',
      'workplaceUses.hoursSavedPerMonth': '1か月の短縮時間',
    },
    // All that is counted, and nobody's own words.
    erased: {
      keep: [
        'programme',
        'surveys.wave',
        ...['satisfaction', 'understanding', 'usedAtWork'].map((field) => `surveys.answers.${field}`),
        ...['startedOn', 'leftOn', 'insured', 'openEnded', 'related'].map((field) => `placements.${field}`),
        'workplaceUses.on',
        'workplaceUses.hoursSavedPerMonth',
      ],
    },
  },
  indexes: [{ keys: { tenant: 1, programme: 1 } }],
  relayed: true,
});
