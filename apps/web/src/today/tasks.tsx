import { plural, t } from '@lingui/core/macro';
import { Link } from 'react-router';
import type { OutputOf } from '#contracts';
import type { ListedPurchase } from '#contracts/procurement';
import type { getOfficeDay } from '#contracts/progress';
import { Notice } from '../components/notice.js';
import { Tag, type TagKind } from '../components/tag.js';
import { mailKindName } from '../mails/kinds.js';
import { people, programmes as cases } from '../texts/figures.js';

type Day = OutputOf<typeof getOfficeDay>;

type ApplicationsToDecide = NonNullable<Day['applicationsToDecide']>[number];

interface Task {
  readonly kind: TagKind;
  readonly what: string;
  readonly title: string;
  readonly count: string;
  readonly to: string;
  /** What to do about it. */
  readonly next: string;
}

/** What waits, most urgent first; each line leads to where it is done. */
export function Tasks({ day, purchases }: { day: Day; purchases: readonly ListedPurchase[] }) {
  const tasks = [...tasksOf(day), ...purchases.flatMap(purchaseTasks)];
  if (tasks.length === 0)
    return (
      <Notice kind="done" title={t`今日、対応が必要なことはありません。`}>
        <p>{t`遅れている人、決定を待っている申込み、エラーのある取り込み、期限の近い事業があると、ここに出ます。`}</p>
      </Notice>
    );
  return (
    <ul className="tasks">
      {tasks.map(({ kind, what, title, count, to, next }) => (
        <li key={what + to} className="task">
          <p className="task-count">{count}</p>
          <div className="task-text">
            <p>
              <Tag kind={kind}>{what}</Tag>
            </p>
            <p className="task-title">
              <Link to={to}>{title}</Link>
            </p>
            <p className="task-next">{next}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function tasksOf(day: Day): Task[] {
  return [
    ...silentTasks(day),
    ...(day.stuckMails ?? []).map(stuckTask),
    ...importTasks(day),
    ...(day.applicationsToDecide ?? []).map(applicationTask),
    ...day.behind.flatMap(lateTasks),
    ...day.endingSoon.map(endingTask),
    ...day.placementsToAsk.map(placementTask),
    ...signInTasks(day),
  ];
}

const importTasks = ({ importsWithErrors }: Day): Task[] =>
  importsWithErrors === 0
    ? []
    : [
        {
          kind: 'error',
          what: t`取り込みのエラー`,
          title: t`エラーの行が残っている取り込み`,
          count: cases(importsWithErrors),
          to: '/imports',
          next: t`エラーの行だけを受け取り、直して取り込み直せます。`,
        },
      ];

const applicationTask = ({ programme, name, applications }: ApplicationsToDecide): Task => ({
  kind: 'warning',
  what: t`決定を待っている申込み`,
  title: name,
  count: cases(applications),
  to: `/programmes/${programme}/applications`,
  next: t`申し込んだ方が待っています。受け入れるか、補欠にするか、断るかを決めてください。`,
});

function lateTasks({ programme, name, behind, notStarted, overdue }: Day['behind'][number]): Task[] {
  const at = (standing: string) => `/programmes/${programme}/learners?standing=${standing}`;
  const task = (kind: TagKind, what: string, count: number, standing: string, next: string): Task[] =>
    count === 0 ? [] : [{ kind, what, title: name, count: people(count), to: at(standing), next }];
  return [
    ...task('error', t`期限を過ぎた`, overdue, 'overdue', t`期間が終わりましたが、修了していません。`),
    ...task('warning', t`遅れている`, behind, 'behind', t`期間の経過に比べて、学習が進んでいません。`),
    ...task(
      'warning',
      t`まだ始めていない`,
      notStarted,
      'not-started',
      t`まだ一度も学んでいません。声をかけてください。`,
    ),
  ];
}

function endingTask({ programme, name, daysLeft, open }: Day['endingSoon'][number]): Task {
  const days = plural(daysLeft, { other: '#日' });
  return {
    kind: 'info',
    what: t`まもなく終わる事業`,
    title: name,
    count: people(open),
    to: `/programmes/${programme}/learners`,
    next: t`あと${days}で期間が終わります。まだ修了していない人の数です。`,
  };
}

function purchaseTasks({ purchase, title, awaits }: ListedPurchase): Task[] {
  if (awaits === null) return [];
  return [
    {
      kind: 'info',
      what: t`共同調達`,
      title,
      count: cases(1),
      to: `/purchases/${purchase}`,
      next: {
        intent: t`参加するときは、ほしい席数を示してください。`,
        confirmation: t`条件が変わりました。読んで、席数を示し直してください。`,
        agreement: t`新しい仕様書を読んで、合意してください。`,
      }[awaits],
    },
  ];
}

const placementTask = ({ programme, name, people: count }: Day['placementsToAsk'][number]): Task => ({
  kind: 'info',
  what: t`就職状況の確認`,
  title: name,
  count: people(count),
  to: `/programmes/${programme}/learners?standing=completed`,
  next: t`修了などから3か月がたち、就職状況がまだ記録されていない人です。`,
});

/** Reminders that nobody misses until somebody asks why nobody learns. */
function silentTasks({ reminders }: Day): Task[] {
  if (!reminders?.silent) return [];
  return [
    {
      kind: 'warning',
      what: t`お知らせメール`,
      title: t`送るはずのお知らせメールが出ていません`,
      count: reminders.stuck > 0 ? plural(reminders.stuck, { other: '#通' }) : t`0通`,
      to: '/mails',
      next: t`送信記録で、止まったメールとその理由を確かめてください。`,
    },
  ];
}

/** Mails of any kind over which a working day has passed. */
function stuckTask({ kind, mails }: NonNullable<Day['stuckMails']>[number]): Task {
  const name = mailKindName(kind);
  return {
    kind: 'warning',
    what: t`メール`,
    title: t`「${name}」が出ていません`,
    count: plural(mails, { other: '#通' }),
    to: `/mails?kind=${kind}&outcome=waiting`,
    next: t`1日以上、送れていません。メールサーバーの設定を、運用の担当に確かめてもらってください。`,
  };
}

function signInTasks({ notSignedIn, notSignedInUpTo }: Day): Task[] {
  if (notSignedIn === 0) return [];
  const count = people(notSignedIn);
  return [
    {
      kind: 'plain',
      what: t`招待`,
      title: t`まだサインインしていない人`,
      count: notSignedIn >= notSignedInUpTo ? t`${count}以上` : count,
      to: '/invitations/not-signed-in',
      next: t`招待のメールか、職員番号で入るための用紙を渡してください。`,
    },
  ];
}
