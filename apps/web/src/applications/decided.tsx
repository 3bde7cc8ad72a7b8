import { t } from '@lingui/core/macro';
import type { ApplicationId, OutputOf } from '#contracts';
import type { decideApplications } from '#contracts/progress';
import { DoneNotice } from '../components/done-notice.js';
import { Notice } from '../components/notice.js';
import { programmes as cases } from '../texts/figures.js';
import { RefusalSentence } from '../texts/refusal-sentence.js';

/** What became of a decision, one by one. */
export interface Outcome {
  readonly number: number;
  readonly results: OutputOf<typeof decideApplications>['results'];
  readonly names: ReadonlyMap<ApplicationId, string>;
}

/** How many were decided and are told by mail; who was not, and why. */
export function Decided({ outcome: { results, names } }: { outcome: Outcome }) {
  const decided = cases(results.filter(({ result }) => result !== 'refused').length);
  const refused = results.flatMap((one) => (one.result === 'refused' ? [one] : []));
  const left = cases(refused.length);
  return (
    <>
      <DoneNotice>{t`${decided}を決めました。申し込んだ方に、メールでお知らせします。`}</DoneNotice>
      {refused.length > 0 && (
        <Notice kind="warning" title={t`${left}は決められませんでした。`}>
          <ul>
            {refused.map(({ application, code }) => (
              <li key={application}>
                {names.get(application)}
                {t`：`}
                <RefusalSentence code={code} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
