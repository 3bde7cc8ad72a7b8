import { t } from '@lingui/core/macro';
import type { PlanField, Purchase } from '#contracts/procurement';
import { dayLabel } from '../texts/dates.js';
import { seatsLabel, yen } from '../texts/figures.js';
import { nameIn } from '../texts/network.js';
import { contractForms } from './purchases.js';

/** What municipalities are called. */
export type NameAll = (codes: Invited) => readonly string[];
export type PlanText = Pick<Purchase, PlanField>;
type Invited = NonNullable<PlanText['invited']>;

/** What each part is called, and how what stands there is said. */
const words = (
  nameAll: NameAll,
): { readonly [F in PlanField]: readonly [name: string, say: (value: PlanText[F]) => string] } => ({
  title: [t`共同調達の名前`, String],
  contractForm: [t`契約の形`, (form) => nameIn(contractForms(), form)],
  startsOn: [t`席を使い始める日`, dayLabel],
  endsOn: [t`席を使える最後の日`, dayLabel],
  tiers: [t`価格帯`, (tiers) => tiers.map(tierPhrase).join(t`、`)],
  fixedFee: [t`固定費（税抜）`, yen],
  taxRate: [t`消費税率`, (rate) => `${rate}%`],
  invited: [t`招いた自治体`, (invited) => (invited ? listed(nameAll(invited)) : t`すべての参加自治体`)],
  sealed: [t`席数の見え方`, (sealed) => (sealed ? t`参加自治体どうしで見せない` : t`参加自治体どうしで見せる`)],
});

function tierPhrase({ from, unitPrice }: PlanText['tiers'][number]): string {
  const [seats, each] = [seatsLabel(from), yen(unitPrice)];
  return t`${seats}から1席 ${each}`;
}

/** One part, before and after. */
export function changePhrase<F extends PlanField>(
  field: F,
  before: PlanText[F],
  after: PlanText[F],
  nameAll: NameAll,
): readonly [name: string, phrase: string] {
  const [name, say] = words(nameAll)[field];
  if (Array.isArray(before) && Array.isArray(after) && field === 'invited')
    return [name, invitedPhrase(before as Invited, after as Invited, nameAll)];
  const [was, is] = [say(before), say(after)];
  return [name, t`変更前：${was} 変更後：${is}`];
}

/** Who was added and who left out, of many. */
function invitedPhrase(before: Invited, after: Invited, nameAll: NameAll): string {
  const added = listed(nameAll(after.filter((code) => !before.includes(code))));
  const left = listed(nameAll(before.filter((code) => !after.includes(code))));
  return [added && t`加えた：${added}`, left && t`外した：${left}`].filter(Boolean).join(' ');
}

const listed = (names: readonly string[]): string => names.join(t`、`);
