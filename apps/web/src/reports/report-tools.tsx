import { t } from '@lingui/core/macro';
import { Button, ButtonLink, ButtonRow } from '../components/button.js';
import { DownloadButton } from '../components/download-button.js';
import { OtherFormats } from './other-formats.js';

interface Props {
  /** The path of its file with this ending, below `/api/v1`. */
  file: (ending: string) => string;
  /** The page on which it is published. */
  publication?: string | undefined;
  /** What its rows are exported as, for who may see them. */
  rows?: string | undefined;
}

/** What can be done with a report: take it into Excel, hand it to the council with small figures hidden, publish it, print it. */
export function ReportTools({ file, publication, rows }: Props) {
  return (
    <>
      <ButtonRow>
        <DownloadButton path={file('xlsx')}>{t`Excelブック（XLSX）をダウンロード`}</DownloadButton>
        <DownloadButton path={file('csv')}>{t`Excel用CSVをダウンロード`}</DownloadButton>
        <DownloadButton path={file('pdf')}>{t`議会・委員会向けPDF`}</DownloadButton>
        {rows && <ButtonLink to={`/exports?subject=${rows}`}>{t`受講記録の書き出し`}</ButtonLink>}
        {publication && <ButtonLink to={publication}>{t`公開の手続き`}</ButtonLink>}
        <Button icon="print" onClick={() => window.print()}>
          {t`印刷する（A4）`}
        </Button>
      </ButtonRow>
      <OtherFormats file={file} />
    </>
  );
}
