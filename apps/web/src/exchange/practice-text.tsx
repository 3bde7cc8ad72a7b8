import { t } from '@lingui/core/macro';
import { Suspense } from 'react';
import type { Practice, PracticePart } from '#contracts/exchange';
import { DataTable } from '../components/data-table.js';
import { DownloadButton } from '../components/download-button.js';
import { MarkdownLater } from '../components/markdown-later.js';
import { Value } from '../components/value.js';
import { size } from '../lesson/size.js';
import { partNames } from './practices.js';

type Text = Pick<Practice, PracticePart | 'figures' | 'attachments'>;

interface Props {
  text: Text;
  municipality: string;
  /** Where its documents are, below `/api/v1`. */
  files: string;
}

/** What a practice says, part by part; parts that are empty are left out. */
export function PracticeText({ text, municipality, files }: Props) {
  return (
    <>
      {partNames()
        .filter(([part]) => text[part].trim() !== '')
        .map(([part, name]) => (
          <section key={part} className="section" aria-labelledby={part}>
            <h2 id={part}>{name}</h2>
            <Suspense>
              <MarkdownLater text={text[part]} under={2} />
            </Suspense>
          </section>
        ))}
      {text.figures.length > 0 && (
        <section className="section" aria-labelledby="figures">
          <h2 id="figures">{t`公開した報告の数字`}</h2>
          <p>{t`公開した報告のその版のとおりです。人数の少ない数字は「―」になっています。`}</p>
          <DataTable
            labelledBy="figures"
            rows={text.figures}
            keyOf={({ subject, edition, figure }) => `${subject} ${edition} ${figure}`}
            columns={[
              { head: t`項目`, cell: ({ figure }) => figure },
              {
                head: t`値`,
                cell: ({ value }) => <Value text={value === null ? t`該当なし` : String(value)} />,
                numeric: true,
              },
              {
                head: t`公開した報告`,
                cell: ({ subject, edition, reportName }) => (
                  <a href={`/published/${municipality}/${subject}?edition=${edition}`}>
                    {t`${reportName}（第${edition}版）`}
                  </a>
                ),
              },
            ]}
          />
        </section>
      )}
      {text.attachments.length > 0 && (
        <section className="section" aria-labelledby="attachments">
          <h2 id="attachments">{t`資料`}</h2>
          <ul className="list">
            {text.attachments.map(({ attachment, name, bytes }) => {
              const large = size(bytes);
              return (
                <li key={attachment}>
                  <DownloadButton path={`${files}/${attachment}`}>{t`${name}（${large}）`}</DownloadButton>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
