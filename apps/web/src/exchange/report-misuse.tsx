import { t } from '@lingui/core/macro';
import { lazy, Suspense, useState } from 'react';
import type { MunicipalityCode, SharedThingId } from '#contracts';
import type { SharedKind } from '#contracts/exchange';
import { AskButton } from '../components/ask-button.js';
import { DoneNotice } from '../components/done-notice.js';
import { useMe } from '../session/me.js';
import { isOwn, writes } from './challenges.js';

const ReportForm = lazy(async () => ({ default: (await import('./report-form.js')).ReportForm }));

interface Props {
  kind: SharedKind;
  /** Its id, whatever it is. */
  thing: string;
  /** Whose it is. */
  municipality: MunicipalityCode;
}

/** Reports something of another municipality to the secretariat. */
export function ReportMisuse({ kind, thing, municipality }: Props) {
  const { desk } = useMe();
  const [sent, setSent] = useState(0);
  if (!writes(desk) || isOwn({ municipality }, desk)) return null;
  return (
    <>
      {sent > 0 && <DoneNotice key={sent}>{t`事務局に通報しました。`}</DoneNotice>}
      <AskButton kind="text" label={t`この内容を通報する`} title={t`この内容を事務局に通報しますか`}>
        {(close) => (
          <>
            <p>{t`事務局が確かめて、必要なら隠します。書いた自治体に、どの自治体が通報したかは伝えません。もう一度送ると、前の通報を書き直します。`}</p>
            <Suspense>
              <ReportForm
                kind={kind}
                thing={thing as SharedThingId}
                onDone={() => {
                  close();
                  setSent((times) => times + 1);
                }}
              />
            </Suspense>
          </>
        )}
      </AskButton>
    </>
  );
}
