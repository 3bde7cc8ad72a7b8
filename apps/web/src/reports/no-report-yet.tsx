import { t } from '@lingui/core/macro';
import { EmptyState } from '../components/empty-state.js';

/** In place of the refusal that says so. */
export const noReportYet = () => ({
  'no-report-yet': (
    <EmptyState title={t`報告できる記録は、まだありません。`}>
      <p>{t`受講が始まると、ここに数字が出ます。`}</p>
    </EmptyState>
  ),
});
