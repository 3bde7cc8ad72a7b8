import { t } from '@lingui/core/macro';

/** Shown only when it takes a moment: what comes at once does not flicker. */
export function Loading() {
  return (
    <p role="status" className="loading">
      {t`読み込んでいます…`}
    </p>
  );
}
