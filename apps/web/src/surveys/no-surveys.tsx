import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { getSurveyResults, listQuestionnaires, planSurveys, publishQuestionnaire } from '#operations/outcomes';
import { call } from '../api/call.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonRow } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';

/** The standard questionnaires, by the wave that each is made for. */
const standard = [
  { wave: 'T0', questionnaire: 'standard-before' },
  { wave: 'T1', questionnaire: 'standard-completion' },
  { wave: 'T2', questionnaire: 'standard-three-months' },
  { wave: 'T3', questionnaire: 'standard-six-months' },
] as const;

/** Nothing is asked yet: the standard questionnaires by one click. */
export function NoSurveys({ programme }: { programme: string }) {
  const client = useQueryClient();
  const begin = async () => {
    const { items, templates } = await call(listQuestionnaires, {});
    // What the office has under that name stays as the office wrote it.
    const known = new Set(items.map(({ key }) => key));
    for (const template of templates) if (!known.has(template.key)) await call(publishQuestionnaire, template);
    await call(planSurveys, { programme, waves: [...standard] });
    await client.invalidateQueries({ queryKey: [getSurveyResults.name] });
  };
  return (
    <EmptyState title={t`アンケートは、まだ決まっていません。`}>
      <p>{t`標準のアンケートは、受講前、修了時、3か月後、6か月後に、満足度、理解度、仕事での活用を聞きます。成果の報告に入るのは、この答えです。`}</p>
      <p>{t`始めると、時期が来た人に、メールで案内が届きます。すでに時期が来ている人には、すぐに届きます。`}</p>
      <ButtonRow>
        <ActionButton kind="main" action={begin}>
          {t`標準のアンケートを始める`}
        </ActionButton>
      </ButtonRow>
    </EmptyState>
  );
}
