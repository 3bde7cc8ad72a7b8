import { t } from '@lingui/core/macro';
import { download } from '../api/download.js';
import { ActionButton } from './action-button.js';

/** Takes a file of the platform home. `path` is below `/api/v1`. */
export function DownloadButton({ path, children }: { path: string; children: string }) {
  return (
    <ActionButton icon="file" underWay={t`用意しています…`} action={() => download(path)}>
      {children}
    </ActionButton>
  );
}
