import { t } from '@lingui/core/macro';
import type { PurchaseWarning } from '#contracts/procurement';
import { Notice } from '../components/notice.js';
import { language } from '../texts/language.js';

/** What the municipality should look at before the contract; nothing is refused for it. */
export function PurchaseWarnings({ warnings }: { warnings: readonly PurchaseWarning[] }) {
  return warnings.map((warning) => (
    <Notice key={warning.code} kind="warning" title={t`契約の前に確かめてください`}>
      <p>{warning[language()]}</p>
    </Notice>
  ));
}
