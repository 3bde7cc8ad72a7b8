import { t } from '@lingui/core/macro';
import { useMutation } from '@tanstack/react-query';
import { download } from '../api/download.js';
import { asFailure } from '../api/problem.js';
import { Button } from './button.js';
import { Notice } from './notice.js';

/** Takes a file of the platform home. `path` is below `/api/v1`. */
export function DownloadButton({ path, children }: { path: string; children: string }) {
  const { mutate, isPending, error } = useMutation({ mutationFn: () => download(path) });
  return (
    <>
      <Button icon="file" aria-disabled={isPending} onClick={() => isPending || mutate()}>
        {isPending ? t`用意しています…` : children}
      </Button>
      {error && (
        <Notice kind="warning" role="alert">
          <p>{asFailure(error).sentence}</p>
        </Notice>
      )}
    </>
  );
}
