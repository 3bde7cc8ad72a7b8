import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { words } from '../words.js';

/** Says so while the device has no network. */
export function Offline() {
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  return (
    <div role="status" className="print:hidden">
      {!online && <p className="offline">{words.states.offlineNow}</p>}
    </div>
  );
}
