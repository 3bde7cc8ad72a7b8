import { t } from '@lingui/core/macro';
import { Button, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { DownloadButton } from '../components/download-button.js';
import { Facts } from '../components/facts.js';
import { GrantWarning } from '../components/grant-warning.js';
import { StandingTag } from '../components/standing-tag.js';
import { WhyLate } from '../components/why-late.js';
import { useMe } from '../session/me.js';
import { Link } from 'react-router';
import { dayLabel, dayOf, period } from '../texts/dates.js';
import { hours, percent } from '../texts/figures.js';
import { endingReasonName, fundingSourceName } from '../texts/names.js';
import type { Act } from './enrolment-forms.js';
import { Outcomes } from './outcomes.js';
import type { PersonsEnrolment } from './people.js';

interface Props {
  enrolment: PersonsEnrolment;
  /** The office acts; others only see. */
  onAct: ((act: Act) => void) | undefined;
  /** The office and the manager agree how long somebody may learn. */
  onAgree?: ((act: Act) => void) | undefined;
}

/** One programme of a person: how far they are, course by course, and what can be done. */
export function Enrolment({ enrolment, onAct, onAgree }: Props) {
  const { name, programme, standing, startsOn, endsOn, share, lastAt, completedAt, ending, courses } = enrolment;
  const { desk } = useMe();
  const id = `enrolment-${enrolment.enrolment}`;
  const day = (moment: string | null) => (moment === null ? t`まだありません` : dayLabel(dayOf(moment)));
  return (
    <article className="section" aria-labelledby={id}>
      <h3 id={id}>{desk?.work === 'audit' ? name : <Link to={`/programmes/${programme}/learners`}>{name}</Link>}</h3>
      <p>
        <StandingTag standing={standing} />
        {period(startsOn, endsOn)}
        <WhyLate stands={enrolment} endsOn={endsOn} />
      </p>
      <Facts
        facts={[
          [t`進み具合`, percent(share * 100)],
          [t`最後に学んだ日`, day(lastAt)],
          [t`修了した日`, day(completedAt)],
          ...learningTimeFacts(enrolment),
          ...(onAct ? fundingFacts(enrolment) : []),
          ...(ending ? [[t`終了`, t`${dayLabel(ending.on)}、${endingReasonName(ending.reason)}`] as const] : []),
        ]}
      />
      {onAct && isClaimInVain(enrolment) && <GrantWarning />}
      {courses.length > 0 && (
        <DataTable
          labelledBy={id}
          rows={courses}
          keyOf={({ course }) => course}
          columns={[
            { head: t`講座`, cell: ({ title }) => title },
            { head: t`進み具合`, numeric: true, cell: (one) => percent(one.share * 100) },
            { head: t`点数`, numeric: true, cell: ({ score }) => (score === null ? '' : t`${Math.round(score)}点`) },
            { head: t`修了した日`, cell: (one) => day(one.completedAt) },
          ]}
        />
      )}
      {enrolment.audience === 'staff' && ending === null && onAgree && (
        <ButtonRow>
          <Button onClick={() => onAgree({ what: 'learning-time', enrolment })}>{t`学習時間を決める`}</Button>
        </ButtonRow>
      )}
      <Outcomes enrolment={enrolment} isOffice={onAct !== undefined} />
      {onAct && <Acts enrolment={enrolment} onAct={onAct} />}
    </article>
  );
}

function learningTimeFacts({ audience, learningTime, learningTimeAsked, hoursPlanned }: PersonsEnrolment) {
  if (audience !== 'staff') return [];
  const agreed = learningTime?.hours ?? hoursPlanned ?? null;
  const asked = learningTimeAsked && hours(learningTimeAsked.hours);
  const state = agreed === null ? t`決めていません` : hours(agreed);
  return [[t`就業時間中に学べる時間`, asked ? t`${state}（本人の希望：${asked}）` : state] as const];
}

function fundingFacts({ funding }: PersonsEnrolment) {
  const source = funding ? fundingSourceName(funding.source) : t`決めていません`;
  return [
    [t`財源`, source] as const,
    ...(funding?.grant ? [[t`企業が申請する助成金`, t`人材開発支援助成金`] as const] : []),
  ];
}

/** A grant is meant to be claimed for a seat that others than the employer pay for. */
const isClaimInVain = ({ funding }: PersonsEnrolment): boolean =>
  Boolean(funding?.grant) && funding?.source !== 'company';

function Acts({ enrolment, onAct }: { enrolment: PersonsEnrolment; onAct: (act: Act) => void }) {
  const { audience, ending } = enrolment;
  return (
    <ButtonRow>
      <DownloadButton path={`/enrolments/${enrolment.enrolment}/grant-evidence.pdf`}>
        {audience === 'company' ? t`助成金の申請に使う受講記録（PDF）` : t`受講記録（PDF）`}
      </DownloadButton>
      {audience === 'citizen' ? (
        <>
          <Button onClick={() => onAct({ what: 'check', enrolment })}>{t`就職の確認を記録する`}</Button>
          <Button
            onClick={() => onAct({ what: 'company-consent', enrolment })}
          >{t`勤め先への確認の同意を記録する`}</Button>
          <Button onClick={() => onAct({ what: 'placement', enrolment })}>{t`就職を記録する`}</Button>
        </>
      ) : (
        <Button onClick={() => onAct({ what: 'workplace-use', enrolment })}>{t`実務活用を記録する`}</Button>
      )}
      {ending === null && (
        <>
          <Button onClick={() => onAct({ what: 'complete', enrolment })}>{t`修了を入力する`}</Button>
          <Button onClick={() => onAct({ what: 'funding', enrolment })}>{t`席の費用を記録する`}</Button>
          <Button onClick={() => onAct({ what: 'move', enrolment })}>{t`別の事業に移す`}</Button>
          <Button onClick={() => onAct({ what: 'end', enrolment })}>{t`受講を終える`}</Button>
        </>
      )}
    </ButtonRow>
  );
}
