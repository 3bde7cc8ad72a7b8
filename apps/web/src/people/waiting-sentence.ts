import { t } from '@lingui/core/macro';
import { people } from '../texts/figures.js';

/** What becomes of people for whom there is no seat, and what the office can do about it. */
export function waitingSentence(count: number): string {
  const waiting = people(count);
  return t`共同調達の席が足りないため、${waiting}は順番待ちになりました。席が空くと、順番に、自動で登録されます。急ぐときは、席を追加するか、もう学ばない人の受講を終わりにしてください。`;
}
