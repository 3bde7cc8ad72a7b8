import { t } from '@lingui/core/macro';
import { Notice } from '../components/notice.js';
import { Tag } from '../components/tag.js';
import type { MunicipalityReport } from './reports.js';

/** Whether these figures may leave the municipality. */
export function Disclosure({ disclosure }: { disclosure: MunicipalityReport['disclosure'] }) {
  const working = disclosure === 'working';
  return (
    <Notice kind={working ? 'warning' : 'info'}>
      <p>
        <Tag>{working ? t`庁内限り` : t`秘匿処理済み`}</Tag>
        {working
          ? t`少ない人数もそのまま表示しています。庁外へ出さないでください。`
          : t`人数が少ない数字は、個人が分からないように「―」にしています。`}
      </p>
    </Notice>
  );
}
