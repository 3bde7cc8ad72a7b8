import { t } from '@lingui/core/macro';
import { Button, ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { RefusalSentence, useRefusalsAreTold } from '../texts/refusal-sentence.js';

/** Which learning records the platform did not take, and why; gone when their owner has seen it, not before. */
export function RefusedNote({ codes, onSeen }: { codes: readonly string[]; onSeen: () => void }) {
  const areTold = useRefusalsAreTold(codes);
  return (
    <Notice kind="error" role="alert" title={t`受け付けられなかった学習の記録があります`}>
      <ul className="list">
        {[...new Set(codes)].map((code) => (
          <li key={code}>
            <RefusalSentence code={code} />
          </li>
        ))}
      </ul>
      {areTold && (
        <ButtonRow>
          <Button onClick={onSeen}>{t`確かめました`}</Button>
        </ButtonRow>
      )}
    </Notice>
  );
}
