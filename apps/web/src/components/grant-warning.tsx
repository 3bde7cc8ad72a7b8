import { t } from '@lingui/core/macro';
import type { Audience } from '#contracts';
import type { FundingSource } from '#contracts/progress';
import { Notice } from './notice.js';

/** The grant asks that the company pays the whole cost first: a seat that others pay for, even in part, is no claim. */
export const costsTheGrant = (source: FundingSource | null | undefined, audience: Audience): boolean =>
  audience === 'company' && (source === 'municipality-full' || source === 'municipality-part');

/** Where the municipality pays for seats of companies. */
export function GrantWarning() {
  return (
    <Notice kind="warning" role="status" title={t`この席では、企業は人材開発支援助成金を受けられません。`}>
      <p>
        {t`人材開発支援助成金（事業展開等リスキリング支援コース）では、企業が費用の全額を先に払う必要があります。自治体が払う席は、一部だけを払う場合も、申請できません。`}
      </p>
    </Notice>
  );
}
