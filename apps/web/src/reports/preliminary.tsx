import { t } from '@lingui/core/macro';
import { Notice } from '../components/notice.js';
import { Tag } from '../components/tag.js';

/** 速報: these figures will still change. */
export function PreliminaryTag() {
  return <Tag kind="info">{t`速報`}</Tag>;
}

export function Preliminary() {
  return (
    <Notice>
      <p>
        <PreliminaryTag />
        {t`期間が終わっていないか、3か月後の確認が済んでいない人がいます。数字は後で変わります。`}
      </p>
    </Notice>
  );
}
