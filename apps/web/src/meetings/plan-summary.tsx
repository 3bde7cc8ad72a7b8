import { t } from '@lingui/core/macro';
import type { TablePlan } from '#contracts/exchange';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { momentLabel } from '../texts/dates.js';
import { language } from '../texts/language.js';

/** How good a plan is, what is against the rules, and who has no seat. */
export function PlanSummary({ plan }: { plan: TablePlan }) {
  const { choiceScore, mostPoints, isBest, broken, unseated, metAgain, round, composedAt, changes } = plan;
  const last = changes.at(-1);
  return (
    <>
      <Facts
        facts={[
          [
            t`希望の点`,
            isBest
              ? t`${choiceScore}点（全員が第1希望なら${mostPoints}点。決まりの中でこれより高い組み方はありません）`
              : t`${choiceScore}点（全員が第1希望なら${mostPoints}点）`,
          ],
          ...(round > 1 ? ([[t`前の回と同じ組の人`, t`${metAgain}組`]] as const) : []),
          [t`組んだ日時`, momentLabel(composedAt)],
          ...(last ? ([[t`最後に手で変えた日時`, momentLabel(last.at)]] as const) : []),
          ...(last?.reason ? ([[t`そのときの理由`, last.reason]] as const) : []),
        ]}
      />
      {broken.length > 0 ? <BrokenRules broken={broken} /> : <Kept />}
      {unseated.length > 0 && (
        <Notice kind="warning" title={t`席のない人がいます`}>
          <p>{unseated.map(({ name, municipalityName }) => `${name}（${municipalityName}）`).join('、')}</p>
          <p>{t`「欠席と遅れて来た人に合わせて直す」で、席を足せます。`}</p>
        </Notice>
      )}
    </>
  );
}

export function BrokenRules({ broken }: { broken: TablePlan['broken'] }) {
  return (
    <Notice kind="warning" title={t`守れていない決まりがあります`}>
      <ul>
        {broken.map(({ rule, words }) => (
          <li key={rule + words.en}>{words[language()]}</li>
        ))}
      </ul>
    </Notice>
  );
}

const Kept = () => (
  <Notice kind="done">
    <p>{t`すべての決まりを守っています。`}</p>
  </Notice>
);
