import { t } from '@lingui/core/macro';
import { Button, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { DownloadButton } from '../components/download-button.js';
import { Facts } from '../components/facts.js';
import { StandingTag } from '../components/standing-tag.js';
import { useMe } from '../session/me.js';
import { Link } from 'react-router';
import { dayLabel, dayOf, period } from '../texts/dates.js';
import { percent } from '../texts/figures.js';
import { endingReasonName } from '../texts/names.js';
import type { Act } from './enrolment-forms.js';
import { Outcomes } from './outcomes.js';
import type { PersonsEnrolment } from './people.js';

interface Props {
  enrolment: PersonsEnrolment;
  /** The office acts; others only see. */
  onAct: ((act: Act) => void) | undefined;
}

/** One programme of a person: how far they are, course by course, and what can be done. */
export function Enrolment({ enrolment, onAct }: Props) {
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
      </p>
      <Facts
        facts={[
          [t`進み具合`, percent(share * 100)],
          [t`最後に学んだ日`, day(lastAt)],
          [t`修了した日`, day(completedAt)],
          ...(ending ? [[t`終了`, t`${dayLabel(ending.on)}、${endingReasonName(ending.reason)}`] as const] : []),
        ]}
      />
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
      <Outcomes enrolment={enrolment} isOffice={onAct !== undefined} />
      {onAct && <Acts enrolment={enrolment} onAct={onAct} />}
    </article>
  );
}

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
          <Button onClick={() => onAct({ what: 'placement', enrolment })}>{t`就職を記録する`}</Button>
        </>
      ) : (
        <Button onClick={() => onAct({ what: 'workplace-use', enrolment })}>{t`実務活用を記録する`}</Button>
      )}
      {ending === null && (
        <>
          <Button onClick={() => onAct({ what: 'complete', enrolment })}>{t`修了を入力する`}</Button>
          <Button onClick={() => onAct({ what: 'move', enrolment })}>{t`別の事業に移す`}</Button>
          <Button onClick={() => onAct({ what: 'end', enrolment })}>{t`受講を終える`}</Button>
        </>
      )}
    </ButtonRow>
  );
}
