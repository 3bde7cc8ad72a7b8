import { t } from '@lingui/core/macro';
import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

/** Says so while the device has no network. */
export function Offline() {
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  return (
    <div role="status" className="print:hidden">
      {!online && (
        <p className="offline">{t`ネットワークにつながっていません。表示しているのは、前に読み込んだ内容です。`}</p>
      )}
    </div>
  );
}
