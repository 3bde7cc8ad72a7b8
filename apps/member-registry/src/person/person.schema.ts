import { part, tenantCollection, type Versioned } from '#persistence';
import type { Posting } from './posting.domain.js';
import type { PersonFields } from './roster.domain.js';

/** A person of one municipality, with a profile for each roster they stand in. */
export interface PersonDocument extends Versioned, PersonFields {
  readonly tenant: string;
  /** Kept and not used: use is stopped (利用停止), or the person is being erased. Only the privacy desk sees it. */
  readonly withheld?: true;
  /** Of staff: where they were and are, oldest first. The last one is what `staff` says. */
  readonly postings?: readonly Posting[];
  /** Follow from the name and the number: what the person is found by, and put in order by. */
  readonly searchKeys: readonly string[];
  readonly sortKey: string;
}

const staff = part({ staffNumber: String, department: String, position: String });
const posting = part({ department: String, position: String, from: String, until: String });
const company = part({ company: String, insured: Boolean });
const citizen = part({ ageBand: String, residence: String, jobStatus: String, note: String });

export const people = tenantCollection({
  name: 'people',
  fields: {
    familyName: String,
    givenName: String,
    familyNameKana: String,
    givenNameKana: String,
    email: String,
    searchKeys: [String],
    sortKey: String,
    staff,
    postings: { type: [posting], default: undefined },
    company,
    citizen,
    withheld: Boolean,
  },
  personal: {
    file: 'people',
    title: '名簿の記録',
    of: 'person',
    by: '_id',
    items: {
      familyName: '氏',
      givenName: '名',
      familyNameKana: '氏カナ',
      givenNameKana: '名カナ',
      email: 'メールアドレス',
      'staff.staffNumber': '職員番号',
      'staff.department': '所属',
      'staff.position': '職位',
      'postings.department': '所属の履歴',
      'postings.position': '職位の履歴',
      'postings.from': '所属の開始日',
      'postings.until': '所属の終了日',
      'company.company': '企業',
      'company.insured': '雇用保険被保険者',
      'citizen.ageBand': '年代',
      'citizen.residence': '居住市区町村',
      'citizen.jobStatus': '求職状況',
      'citizen.note': '備考',
    },
    unseen: ['withheld', 'searchKeys', 'sortKey'],
    erased: { step: 'ErasePersonDocuments: the last thing that goes' },
  },
  indexes: [
    { keys: { tenant: 1, email: 1 }, unique: true, where: { email: { $exists: true } } },
    { keys: { tenant: 1, 'staff.staffNumber': 1 }, unique: true, where: { 'staff.staffNumber': { $exists: true } } },
    { keys: { tenant: 1, _id: 1 } },
    { keys: { tenant: 1, searchKeys: 1 } },
    { keys: { tenant: 1, sortKey: 1, _id: 1 } },
    { keys: { 'staff.department': 1 } },
    { keys: { 'postings.department': 1 } },
    { keys: { 'company.company': 1 } },
  ],
  versioned: true,
});
