import { t } from '@lingui/core/macro';
import type { QuoteComparison } from '#contracts/procurement';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { dayLabel } from '../texts/dates.js';
import { yen } from '../texts/figures.js';

/** Which quote won and why, and by how much the contract differs from what the freeze reckoned with. */
export function AwardFacts({
  award: { vendor, reason, on, overFrozen },
}: {
  award: NonNullable<QuoteComparison['award']>;
}) {
  return (
    <section className="section" aria-labelledby="awarded">
      <h2 id="awarded">{t`決まった事業者`}</h2>
      <Facts
        facts={[
          [t`事業者`, vendor],
          [t`決めた日`, dayLabel(on)],
          [t`理由`, reason],
        ]}
      />
      {overFrozen && (overFrozen.unitPrice !== 0 || overFrozen.net !== 0) && (
        <Notice title={t`参加確定のときの価格と違います`}>
          <p>
            {t`1席の単価は${difference(overFrozen.unitPrice)}、全体（税抜き）は${difference(overFrozen.net)}です。参加確定で決めた単価と請求は変わりません。`}
          </p>
        </Notice>
      )}
    </section>
  );
}

function difference(over: number): string {
  const amount = yen(Math.abs(over));
  if (over === 0) return t`同じ`;
  return over > 0 ? t`${amount}高い額` : t`${amount}安い額`;
}
