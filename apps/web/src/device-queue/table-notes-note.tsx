import { lazy, Suspense } from 'react';
import type { Me } from '../session/me.js';
import { noteQueueOf } from './note-queue.js';
import { useQueue } from './use-queue.js';

/** Brings the sentences of all refusals along: only where there is one to tell. */
const RefusedTableNotes = lazy(async () => ({
  default: (await import('./refused-table-notes.js')).RefusedTableNotes,
}));

/** Stands above the pages of offices and secretariat: sends what was written at tables, and says what was not taken. */
export function TableNotesNote({ me }: { me: Me }) {
  const { queue, state } = useQueue(me, noteQueueOf);
  const refused = state.kept.filter((kept) => kept.refused !== undefined);
  return (
    <div className="queue-note">
      {refused.length > 0 && (
        <Suspense>
          <RefusedTableNotes notes={refused} onSeen={() => void queue?.forget(refused)} />
        </Suspense>
      )}
    </div>
  );
}
