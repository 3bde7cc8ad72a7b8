import { t } from '@lingui/core/macro';
import { Notice } from '../components/notice.js';

export function MoreInFile() {
  return (
    <Notice>
      <p>{t`このページには最初の1,000件だけを表示しています。すべてはCSVで確かめてください。`}</p>
    </Notice>
  );
}
