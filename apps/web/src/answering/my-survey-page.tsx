import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { EnrolmentId } from '#contracts';
import type { Wave } from '#contracts/outcomes';
import { answerSurvey, getSurvey, listMySurveys } from '#operations/outcomes';
import { call } from '../api/call.js';
import { readAgain, readQuery } from '../api/queries.js';
import { EmptyState } from '../components/empty-state.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { SurveyToAnswer } from './survey-to-answer.js';

/** A learner's own survey: earlier answers are there, to be changed until it closes. */
export function MySurveyPage() {
  const { desk } = useMe();
  const client = useQueryClient();
  const params = useParams();
  // The platform judges whether they are any.
  const enrolmentId = (params['enrolment'] ?? '') as EnrolmentId;
  const wave = (params['wave'] ?? '') as Wave;
  const query = useQuery({ ...readQuery(getSurvey, { enrolmentId, wave }), refetchOnWindowFocus: false });
  const { title, programme } = query.data ?? {};
  const look = () => readAgain(client, getSurvey, listMySurveys);
  return (
    <Page
      title={title ?? t`アンケート`}
      {...(programme && { lead: programme })}
      trail={[{ to: '/learning', label: t`わたしの学習` }]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer
        query={query}
        instead={{
          'not-invited': (
            <EmptyState title={t`このアンケートは、まだ始まっていません。`}>
              <p>{t`始まると、「わたしの学習」に出ます。`}</p>
            </EmptyState>
          ),
        }}
      >
        {(form) => (
          <SurveyToAnswer
            form={form}
            draft={`survey-${enrolmentId}-${wave}`}
            send={(answers) => call(answerSurvey, { enrolmentId, wave, answers })}
            look={look}
          />
        )}
      </Answer>
    </Page>
  );
}
