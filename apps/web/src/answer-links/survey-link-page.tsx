import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { answerSurveyByLink, inspectSurvey } from '#operations/outcomes';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { SurveyToAnswer } from '../answering/survey-to-answer.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { askedOnce, deadLinks, NoLink } from './links.js';
import { useBroughtLink } from './use-brought-link.js';

/** The municipality and a few letters of the secret: enough to tell drafts apart, far too little to open it. */
const draftName = (link: string): string => `survey-${link.slice(0, 15)}`;

/** Where somebody answers the survey of a mailed link, without an account. */
export function SurveyLinkPage() {
  const link = useBroughtLink('survey');
  return link === null ? (
    <Page title={t`アンケート`} width="narrow">
      <NoLink />
    </Page>
  ) : (
    <Opened key={link} link={link} />
  );
}

function Opened({ link }: { link: string }) {
  const query = useQuery({ ...readQuery(inspectSurvey, { link }), ...askedOnce });
  const { title, programme } = query.data ?? {};
  return (
    <Page title={title ?? t`アンケート`} {...(programme && { lead: programme })} width="narrow">
      <Answer query={query} instead={deadLinks(t`サインインできる人は、「わたしの学習」からも答えられます。`)}>
        {(form) => (
          <SurveyToAnswer
            form={form}
            byLink
            draft={draftName(link)}
            send={(answers) => call(answerSurveyByLink, { link, answers })}
            look={() => query.refetch()}
          />
        )}
      </Answer>
    </Page>
  );
}
