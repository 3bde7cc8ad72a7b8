import { t } from '@lingui/core/macro';
import { Tag } from '../components/tag.js';
import { RefusalSentence } from '../texts/refusal-sentence.js';

/** What came of it: done, refused and why, or nobody knows. */
export function Outcome({ outcome }: { outcome: string }) {
  if (outcome === 'done') return t`済み`;
  if (outcome === 'unknown') return <Tag kind="warning">{t`結果不明`}</Tag>;
  return (
    <>
      <Tag kind="error">{t`拒否`}</Tag>
      <span className="row-note">
        <RefusalSentence code={outcome} />
      </span>
    </>
  );
}
