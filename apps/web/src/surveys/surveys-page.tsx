import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { getSurveyResults } from '#operations/outcomes';
import { getProgramme } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { programmeTrail } from '../shell/about-programme.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { Changes } from './changes.js';
import { NoSurveys } from './no-surveys.js';
import { Plan } from './plan.js';
import { QuestionnaireList } from './questionnaire-list.js';
import { Wave } from './wave.js';

/** The surveys of a programme: how they were answered, and what is asked when. */
export function SurveysPage() {
  const { desk } = useMe();
  const { id = '' } = useParams();
  const programme = useQuery(readQuery(getProgramme, { programme: id }));
  const results = useQuery(readQuery(getSurveyResults, { programme: id }));
  return (
    <Page
      title={t`アンケートの結果`}
      lead={t`割合と平均は、答えた人についての数字です。何人に案内し、何人が答えたかと合わせて読んでください。`}
      trail={programmeTrail(id, programme.data?.name)}
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={results}>
        {({ waves, changes }) =>
          waves.length === 0 ? (
            <NoSurveys programme={id} />
          ) : (
            <>
              {waves.map((wave) => (
                <Wave key={wave.wave} wave={wave} />
              ))}
              <Changes changes={changes} />
              <Plan programme={id} waves={waves} />
            </>
          )
        }
      </Answer>
      <QuestionnaireList />
    </Page>
  );
}
