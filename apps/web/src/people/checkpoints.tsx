import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import type { OutputOf } from '#contracts';
import type { CheckSource, listPlacementChecks as listing } from '#contracts/outcomes';
import { listPlacementChecks } from '#operations/outcomes';
import { readQuery } from '../api/queries.js';
import { Notice } from '../components/notice.js';
import { Facts } from '../components/facts.js';
import { Answer } from '../shell/answer.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { companyFacts } from './company-facts.js';
import type { PersonsEnrolment } from './people.js';

type Checkpoint = OutputOf<typeof listing>['items'][number];
type Said = NonNullable<Checkpoint['counts']>;

/** 就職の確認 of one enrolment: three and six months after completion, who said what, and what counts. */
export function Checkpoints({ enrolment: { enrolment, programme } }: { enrolment: PersonsEnrolment }) {
  const query = useQuery(readQuery(listPlacementChecks, { programme, enrolment }));
  return (
    <>
      <h4>{t`就職の確認`}</h4>
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t`確認の時期は、まだ来ていません。修了から3か月後と6か月後に、本人にメールで聞きます。`}</p>
          ) : (
            items.map((one) => <Checkpoint key={one.months} checkpoint={one} />)
          )
        }
      </Answer>
    </>
  );
}

function Checkpoint({ checkpoint }: { checkpoint: Checkpoint }) {
  const { months, day, asked, answers, disagree, counts, company } = checkpoint;
  const [on, said] = [dayLabel(day), counts ? saidOf(counts) : t`まだ分かりません。${askedSentence(asked)}`];
  return (
    <>
      <Facts
        facts={[
          [t`${months}か月後`, t`${on}：${said}`],
          ...(counts
            ? [[t`確認した相手と日`, t`${sourceName(counts.source)}、${dayLabel(counts.checkedOn)}`] as const]
            : []),
          ...(company ? companyFacts(company) : []),
        ]}
      />
      {disagree && counts?.source !== 'office' && (
        <Notice kind="warning">
          <p>{t`答えが食い違っています。担当者の確認、企業、本人の順に数えます。確かめたら「就職の確認を記録する」で入れてください。`}</p>
        </Notice>
      )}
      {answers.length > 1 && (
        <details className="more">
          <summary>{t`これまでの答え`}</summary>
          <ul className="list">
            {answers.map((one) => {
              const [recorded, who, what] = [dayLabel(dayOf(one.at)), sourceName(one.source), saidOf(one)];
              return <li key={one.at}>{t`${recorded}に記録　${who}：${what}`}</li>;
            })}
          </ul>
        </details>
      )}
    </>
  );
}

const sourceName = (source: CheckSource): string => ({ office: t`担当者`, company: t`企業`, self: t`本人` })[source];

const askedSentence = (asked: Checkpoint['asked']): string =>
  ({
    'no-mail': t`メールは送っていません。担当者が聞いてください。`,
    'on-its-way': t`本人にメールを送っています。`,
    sent: t`本人にメールで聞いています。`,
    'not-delivered': t`本人にメールが届きませんでした。担当者が聞いてください。`,
  })[asked];

function saidOf({ works, startedOn, insured, openEnded, related }: Said): string {
  if (!works || startedOn === null) return t`働いていない`;
  const words = [
    t`働いている（${dayLabel(startedOn)}から）`,
    insured ? t`雇用保険あり` : t`雇用保険なし`,
    openEnded ? t`期間の定めなし` : t`期間の定めあり`,
    related ? t`学びに関係する仕事` : t`学びに関係しない仕事`,
  ];
  return words.join(t`、`);
}
