import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';

interface Props {
  /** The picture as the platform drew it; undefined while it is on its way. */
  svg: string | undefined;
  failed: boolean;
  /** What the picture shows, in a sentence. */
  alt: string;
  label: string;
  /** The same figures as a table. */
  children: ReactNode;
}

/** A chart and its figures. As an image from its text, so that no script in it could run. */
export function ChartFrame({ svg, failed, alt, label, children }: Props) {
  return (
    <>
      {failed ? (
        <p>{t`グラフを表示できませんでした。同じ数字は次の表にあります。`}</p>
      ) : (
        <div role="group" aria-label={label} tabIndex={0} className="chart">
          {svg ? <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={alt} /> : t`読み込んでいます…`}
        </div>
      )}
      {children}
    </>
  );
}
