import { part, tenantCollection, type Versioned } from '#persistence';
import type { Outcome } from './outcome-parts.domain.js';

/** `_id` is the enrolment's. */
export interface OutcomeDocument extends Versioned, Outcome {
  readonly tenant: string;
  readonly programme: string;
  /** Its person is erased: only what is counted is left. */
  readonly erased?: Date;
}

const answers = part({ satisfaction: Number, understanding: Number, usedAtWork: Boolean });
const itemAnswer = part({ item: String, row: String, points: Number, choices: [String], text: String });
const form = part({ questionnaire: String, version: Number, items: [itemAnswer], times: [Date] });
const placement = part({
  startedOn: String,
  leftOn: String,
  insured: Boolean,
  openEnded: Boolean,
  related: Boolean,
  source: String,
  checkedOn: String,
});
const check = part({
  months: Number,
  source: String,
  works: Boolean,
  startedOn: String,
  insured: Boolean,
  openEnded: Boolean,
  related: Boolean,
  checkedOn: String,
  at: Date,
  relatedUnasked: Boolean,
});
const roleChange = part({
  on: String,
  duties: String,
  related: Boolean,
  happened: Boolean,
  source: String,
  checkedOn: String,
  at: Date,
});
const said = part({ at: Date, by: String, said: String, hoursSavedPerMonth: Number, word: String });
const workplaceUse = part({
  on: String,
  what: String,
  hoursSavedPerMonth: Number,
  evidence: String,
  history: [said],
});

const byWords = { learner: '本人', office: '担当者', confirmer: '確認を頼まれた人' };
const saidWords = { reported: '報告', confirmed: '確認', corrected: '訂正', doubted: '疑問' };
const sourceWords = { office: '担当者の確認', company: '事業所', self: '本人' };
const roleSourceWords = { office: '担当者', manager: '上司', self: '本人' };
const waveWords = { T0: '受講前', T1: '修了時', T2: '3か月後', T3: '6か月後' };

export const outcomes = tenantCollection({
  name: 'outcomes',
  fields: {
    programme: { type: String, required: true },
    surveys: [part({ wave: String, answers, form })],
    placements: [placement],
    workplaceUses: [workplaceUse],
    checks: [check],
    roleChanges: [roleChange],
  },
  // Answers stand in no audit detail.
  secrets: ['surveys'],
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
      'workplaceUses.evidence': '活用の裏付け',
      'workplaceUses.history.at': '活用についての報告・確認の日時',
      'workplaceUses.history.by': { label: '報告・確認した人', words: byWords },
      'workplaceUses.history.said': { label: '報告・確認の内容', words: saidWords },
      'workplaceUses.history.hoursSavedPerMonth': '報告・確認された1か月の短縮時間',
      'workplaceUses.history.word': '確認した人の言葉',
      'surveys.form.items.item': 'アンケートの設問',
      'surveys.form.items.row': 'アンケートの行',
      'surveys.form.items.points': 'アンケートの点数',
      'surveys.form.items.choices': 'アンケートで選んだもの',
      'surveys.form.items.text': 'アンケートの自由記述',
      'surveys.form.times': 'アンケートに答えた日時',
      'checks.months': '就職の確認（修了から何か月後か）',
      'checks.source': { label: '就職の確認の相手', words: sourceWords },
      'checks.works': '働いているか',
      'checks.startedOn': '働き始めた日',
      'checks.insured': '雇用保険適用（確認）',
      'checks.openEnded': '期間の定めなし（確認）',
      'checks.related': '関連就職（確認）',
      'checks.checkedOn': '就職を確認した日',
      'checks.at': '就職の確認を記録した日時',
      'roleChanges.on': '新しい業務の開始日',
      'roleChanges.duties': '新しい業務の内容',
      'roleChanges.related': '新しい業務で学んだことを使うか',
      'roleChanges.happened': '新しい業務についたか',
      'roleChanges.source': { label: '新しい業務を伝えた人', words: roleSourceWords },
      'roleChanges.checkedOn': '新しい業務を確認した日',
      'roleChanges.at': '新しい業務を記録した日時',
    },
    unseen: ['surveys.form.questionnaire', 'surveys.form.version', 'checks.relatedUnasked'],
    // All that is counted, and nobody's own words.
    erased: {
      keep: [
        'programme',
        'surveys.wave',
        ...['satisfaction', 'understanding', 'usedAtWork'].map((field) => `surveys.answers.${field}`),
        ...['startedOn', 'leftOn', 'insured', 'openEnded', 'related'].map((field) => `placements.${field}`),
        'workplaceUses.on',
        'workplaceUses.hoursSavedPerMonth',
        ...['at', 'by', 'said', 'hoursSavedPerMonth'].map((field) => `workplaceUses.history.${field}`),
        ...['months', 'source', 'works', 'startedOn', 'insured', 'openEnded', 'related', 'relatedUnasked'].map(
          (field) => `checks.${field}`,
        ),
        ...['checkedOn', 'at'].map((field) => `checks.${field}`),
        ...['on', 'related', 'happened', 'source', 'checkedOn', 'at'].map((field) => `roleChanges.${field}`),
      ],
    },
  },
  indexes: [{ keys: { tenant: 1, programme: 1, _id: 1 } }],
  relayed: true,
});
