import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { getMyLearning } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { EmptyState } from '../components/empty-state.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { ConsentRequest } from './consent-request.js';
import { EnrolmentSection } from './enrolment-section.js';
import { Finished } from './finished.js';
import { MySessions } from './my-sessions.js';
import { OpenSurveys } from './open-surveys.js';
import { isDemoDesk, type MyEnrolment } from './my-learning.js';
import { asksConsent, byUrgency, isOpen, whereToGoOn } from './open-learning.js';
import { ResumeLink } from './resume-link.js';

/** A learner's home: go on where one stopped; then what is due; then what is done. */
export function LearningPage() {
  const me = useMe();
  const query = useQuery(readQuery(getMyLearning, {}));
  return (
    <Page title={t`わたしの学習`} demo={isDemoDesk(me)} width="narrow">
      <Answer query={query}>
        {({ enrolments }) => (enrolments.length > 0 ? <Learning enrolments={enrolments} /> : <NothingYet />)}
      </Answer>
    </Page>
  );
}

function Learning({ enrolments }: { enrolments: readonly MyEnrolment[] }) {
  const open = enrolments.filter(isOpen).toSorted(byUrgency);
  const closed = enrolments.filter((enrolment) => !isOpen(enrolment));
  const unasked = open.filter(asksConsent);
  const next = whereToGoOn(open.filter((enrolment) => !asksConsent(enrolment)));
  return (
    <>
      {unasked.map((enrolment) => (
        <ConsentRequest key={enrolment.enrolment} enrolment={enrolment} />
      ))}
      {next && <ResumeLink enrolment={next} />}
      <OpenSurveys enrolments={enrolments} />
      <MySessions />
      {open.length === 0 && (
        <EmptyState title={t`いま学ぶ講座は、ありません。`}>
          <p>{t`新しい講座に登録されると、ここに出ます。`}</p>
          <OpenProgrammes />
        </EmptyState>
      )}
      {open.map((enrolment) => (
        <EnrolmentSection key={enrolment.enrolment} enrolment={enrolment} />
      ))}
      {closed.length > 0 && <Finished enrolments={closed} />}
    </>
  );
}

function NothingYet() {
  return (
    <EmptyState title={t`学ぶ講座は、まだありません。`}>
      <p>{t`担当者があなたを講座に登録すると、ここに出ます。`}</p>
      <p>{t`登録されているはずのときは、担当者に相談してください。`}</p>
      <OpenProgrammes />
    </EmptyState>
  );
}

/** What one may apply for oneself. */
function OpenProgrammes() {
  const municipality = useMe().desk?.municipality;
  if (!municipality) return null;
  return (
    <p>
      <Link to={`/open-programmes/${municipality}`}>{t`募集中の講座を見る`}</Link>
    </p>
  );
}
