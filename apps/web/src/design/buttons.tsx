import { t } from '@lingui/core/macro';
import { Button, ButtonLink, ButtonRow } from '../components/button.js';
import { Specimen } from './specimen.js';

export function Buttons() {
  return (
    <Specimen title={t`ボタン`}>
      <ButtonRow>
        <Button kind="main">{t`次にすること`}</Button>
        <Button>{t`ほかにできること`}</Button>
        <Button kind="text">{t`控えめなもの`}</Button>
        <Button kind="danger">{t`取り消せないこと`}</Button>
        <Button kind="main" aria-disabled>
          {t`送っています…`}
        </Button>
      </ButtonRow>
      <ButtonRow>
        <Button icon="file">{t`ファイルを受け取る`}</Button>
        <Button icon="print">{t`印刷する`}</Button>
        <ButtonLink to="/design" icon="next">
          {t`ほかのページへ`}
        </ButtonLink>
      </ButtonRow>
    </Specimen>
  );
}
