import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { download, type ReplacedCharacters } from '../api/download.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonRow } from '../components/button.js';
import { DownloadButton } from '../components/download-button.js';
import { Notice } from '../components/notice.js';

/** The same rows for other programs; of CP932 it is said which characters it could not hold. */
export function OtherFormats({ file }: { file: (ending: string) => string }) {
  const [replaced, setReplaced] = useState<ReplacedCharacters | null>();
  const csv = file('csv');
  const take = async () => setReplaced(await download(`${csv}${csv.includes('?') ? '&' : '?'}encoding=cp932`));
  return (
    <details className="more print:hidden">
      <summary>{t`ほかの形式（Shift_JISのCSV、JSON）`}</summary>
      <p>
        {t`ふつうはExcelブックかCSVを使ってください。Shift_JIS（CP932）は、古いシステムに読み込ませるときの形式で、「𠮷」などの字を表せません。表せない字は「〓」に置き換え、どの行のどの字かを一覧と最後の列に書きます。`}
      </p>
      <ButtonRow>
        <ActionButton icon="file" underWay={t`用意しています…`} action={take}>
          {t`Shift_JISのCSVをダウンロード`}
        </ActionButton>
        <DownloadButton path={file('json')}>{t`JSONをダウンロード`}</DownloadButton>
      </ButtonRow>
      {replaced !== undefined && <Replaced replaced={replaced} />}
    </details>
  );
}

function Replaced({ replaced }: { replaced: ReplacedCharacters | null }) {
  if (!replaced)
    return (
      <Notice kind="done" role="status">
        <p>{t`すべての字を表せました。置き換えた字はありません。`}</p>
      </Notice>
    );
  return (
    <Notice kind="warning" role="status" title={t`Shift_JISで表せない字を「〓」に置き換えました`}>
      <ul>
        {replaced.characters.map(({ character, times, rows }) => (
          <li key={character}>
            {t`「${character}」${times}か所（${rows.join('、')}行目${rows.length < times ? t`など` : ''}）`}
          </li>
        ))}
      </ul>
      {replaced.more > 0 && <p>{t`ほかに${replaced.more}種類の字があります。`}</p>}
      <p>{t`行はファイルの行番号です（見出しが1行目）。どの字だったかは、各行の最後の列にあります。`}</p>
    </Notice>
  );
}
