import { t } from '@lingui/core/macro';
import { Button, ButtonRow } from '../components/button.js';
import { DownloadButton } from '../components/download-button.js';

/** What can be done with a report: take it into Excel, print it. `csv` is its path below `/api/v1`. */
export function ReportTools({ csv }: { csv: string }) {
  return (
    <ButtonRow>
      <DownloadButton path={csv}>{t`Excel用CSVをダウンロード`}</DownloadButton>
      <Button icon="print" onClick={() => window.print()}>
        {t`印刷する（A4）`}
      </Button>
    </ButtonRow>
  );
}
