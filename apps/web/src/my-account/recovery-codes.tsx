import { t } from '@lingui/core/macro';
import { saveText } from '../api/save.js';
import { Button, ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';

/** Ten codes, each of which stands in for the app once. They are shown here and never again. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <Notice kind="warning" title={t`このページでしか表示しません`}>
        <p>{t`印刷するか、安全な場所に書き写してください。ほかの人に見せないでください。`}</p>
      </Notice>
      <h2 id="recovery-codes">{t`回復コード`}</h2>
      <p>{t`サインインのときに、認証アプリの数字の代わりに入力します。1つのコードは1回だけ使えます。`}</p>
      <ul className="secret-codes" aria-labelledby="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <ButtonRow>
        <Button icon="print" onClick={() => window.print()}>
          {t`印刷する（A4）`}
        </Button>
        <Button icon="file" onClick={() => saveText(t`manabi-回復コード.txt`, `${codes.join('\r\n')}\r\n`)}>
          {t`ファイルに保存する`}
        </Button>
      </ButtonRow>
      <p>{t`控えたら、サインインし直してください。認証アプリの数字が新しくなってから入力してください。`}</p>
      <ButtonRow>
        <Button kind="main" onClick={() => window.location.assign('/sign-in')}>
          {t`控えたので、サインインする`}
        </Button>
      </ButtonRow>
    </>
  );
}
