import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { countMyConfirmations } from '#operations/outcomes';
import { getManagerDay } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { EmptyState } from '../components/empty-state.js';
import { FigureList } from '../components/figure-list.js';
import { figure } from '../components/figure.js';
import { Notice } from '../components/notice.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { people, percent, programmes as cases, seatsLabel } from '../texts/figures.js';
import { LatePeople } from './late-people.js';
import { OwnProgrammes } from './own-programmes.js';
import type { ManagerDay } from './programmes.js';

/** The first page of a manager or a company officer: how their own people stand, and who needs somebody to ask. */
export function OwnPeoplePage() {
  const { desk } = useMe();
  const query = useQuery(readQuery(getManagerDay, {}));
  const isCompany = desk?.work === 'company';
  const { data } = query;
  return (
    <Page
      title={isCompany ? t`自社のいま` : t`部署のいま`}
      {...(data && { lead: findingOf(data) })}
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={query}>
        {(day) => (
          <>
            <p>{dayLabelOf(day)}</p>
            <p>
              {isCompany
                ? t`自社の人だけを数えています。アンケートの答えは、だれのものか分からないように、ここには出しません。`
                : t`担当する部署の人だけを数えています。アンケートの答えは、だれのものか分からないように、ここには出しません。`}
            </p>
            <Confirmations />
            {day.programmes.length === 0 ? (
              <EmptyState title={t`いま受講している人はいません。`}>
                <p>{t`担当する人が事業に登録されると、ここに進み具合が出ます。`}</p>
              </EmptyState>
            ) : (
              <>
                <Figures day={day} isCompany={isCompany} />
                <OwnProgrammes programmes={day.programmes} isCompany={isCompany} />
                <LatePeople day={day} />
              </>
            )}
          </>
        )}
      </Answer>
    </Page>
  );
}

function dayLabelOf({ asOf }: ManagerDay): string {
  const day = dayLabel(asOf);
  return t`${day}現在`;
}

const sum = (day: ManagerDay, of: (counts: ManagerDay['programmes'][number]['counts']) => number): number =>
  day.programmes.reduce((all, { counts }) => all + of(counts), 0);

/** What stands out, in a sentence. */
function findingOf(day: ManagerDay): string {
  const enrolled = sum(day, (counts) => counts.enrolled);
  if (enrolled === 0) return t`いま受講している人はいません。`;
  const [all, late, done] = [people(enrolled), people(day.late), people(sum(day, (counts) => counts.completed))];
  if (day.late > 0) return t`延べ${all}のうち${late}に、声をかけてください。修了した人は${done}です。`;
  return t`延べ${all}のうち${done}が修了し、遅れている人はいません。`;
}

function Figures({ day, isCompany }: { day: ManagerDay; isCompany: boolean }) {
  const [enrolled, started, completed] = [
    sum(day, (counts) => counts.enrolled),
    sum(day, (counts) => counts.started),
    sum(day, (counts) => counts.completed),
  ];
  const seats = day.programmes.flatMap((programme) => programme.seats ?? []);
  const [granted, named] = [
    seats.reduce((all, one) => all + one.granted, 0),
    seats.reduce((all, one) => all + one.named, 0),
  ];
  const of = (part: number) => percent(enrolled === 0 ? null : (100 * part) / enrolled);
  const [begun, done, places] = [of(started), of(completed), seatsLabel(granted)];
  return (
    <section aria-labelledby="figures" className="section">
      <h2 id="figures">{t`全体`}</h2>
      <FigureList
        leading={4}
        figures={[
          figure(t`登録`, people(enrolled), t`登録の数です。1人が2つの事業に登録すると、2人と数えます。`),
          figure(t`開始`, people(started), t`学び始めた人の数です。登録した人の${begun}です。`),
          figure(t`修了`, people(completed), t`修了した人の数です。登録した人の${done}です。`),
          figure(t`声をかけたい人`, people(day.late), t`遅れている人、まだ始めていない人、期限を過ぎた人の合計です。`),
          ...(isCompany && granted > 0
            ? [figure(t`使っている席`, seatsLabel(named), t`認められた${places}のうち、受講する人を決めた席の数です。`)]
            : []),
        ]}
      />
    </section>
  );
}

/** The mails say whose they are, and the links in them are the only way to answer. */
function Confirmations() {
  const { data } = useQuery(readQuery(countMyConfirmations, {}));
  if (!data || data.waiting === 0 || data.firstEndsAt === null) return null;
  const [count, day] = [cases(data.waiting), dayLabel(dayOf(data.firstEndsAt))];
  return (
    <Notice title={t`仕事での活用の確認を${count}頼まれています`}>
      <p>{t`届いたメールのリンクから答えてください。最初の期限は${day}です。`}</p>
    </Notice>
  );
}
