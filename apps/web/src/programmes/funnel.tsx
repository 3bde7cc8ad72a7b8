import { t } from '@lingui/core/macro';
import { FigureList } from '../components/figure-list.js';
import { figure } from '../components/figure.js';
import { dayLabel } from '../texts/dates.js';
import { people, percent } from '../texts/figures.js';
import type { ProgrammeStanding } from './programmes.js';

/** From enrolled to completed, and how many of them need somebody to ask. */
export function Funnel({ standing: { all, asOf, passed, daysLeft } }: { standing: ProgrammeStanding }) {
  const day = dayLabel(asOf);
  const share = (part: number, whole: number) => percent(whole === 0 ? null : (100 * part) / whole);
  const [started, completed, done] = [
    share(all.started, all.enrolled),
    share(all.completed, all.enrolled),
    percent(passed * 100),
  ];
  const late = all.behind + all.notStarted + all.overdue;
  return (
    <section aria-labelledby="funnel" className="section">
      <h2 id="funnel">{t`登録から修了まで`}</h2>
      <p>
        {daysLeft >= 0
          ? t`${day}現在。期間の${done}が過ぎ、あと${daysLeft}日です。`
          : t`${day}現在。期間は終わっています。`}
      </p>
      <FigureList
        leading={3}
        figures={[
          figure(t`登録`, people(all.enrolled), t`受講登録をした人の数です。`),
          figure(t`開始`, people(all.started), t`学び始めた人の数です。登録した人の${started}です。`),
          figure(t`修了`, people(all.completed), t`修了した人の数です。登録した人の${completed}です。`),
          figure(t`声をかけたい人`, people(late), t`遅れている人、まだ始めていない人、期限を過ぎた人の合計です。`),
        ]}
      />
    </section>
  );
}
