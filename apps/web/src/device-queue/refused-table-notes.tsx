import { t } from '@lingui/core/macro';
import { Button, ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { RefusalSentence, useRefusalsAreTold } from '../texts/refusal-sentence.js';
import type { WaitingNote } from './note-queue.js';
import type { KeptEvent } from './queue-store.js';

/** Which notes of tables the platform did not take, and why, with their words; gone when their owner has seen it, not before. */
export function RefusedTableNotes({ notes, onSeen }: { notes: readonly KeptEvent<WaitingNote>[]; onSeen: () => void }) {
  const areTold = useRefusalsAreTold(notes.map(({ refused = '' }) => refused));
  return (
    <Notice kind="error" role="alert" title={t`受け付けられなかったメモがあります`}>
      <ul className="list">
        {notes.map(({ order, refused = '', event }) => (
          <li key={order}>
            <RefusalSentence code={refused} /> {event.text}
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
