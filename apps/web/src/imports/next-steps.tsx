import { t } from '@lingui/core/macro';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { useMe } from '../session/me.js';
import type { FileImport } from './imports.js';

/** Where to go from an import that is done. `began`: what it was of, and for which programme: corrected rows go there, too. */
export function NextSteps({ found, began }: { found: FileImport; began: URLSearchParams }) {
  const { desk } = useMe();
  const again = found.counts.refused > 0 || found.status === 'refused';
  const programme = began.get('programme');
  return (
    <section className="section" aria-labelledby="next-steps">
      <h2 id="next-steps">{t`次にすること`}</h2>
      <ButtonRow>
        <ButtonLink to={`/imports/new${again ? `?${began}` : ''}`} kind={again ? 'main' : 'outline'}>
          {again ? t`直したファイルを取り込む` : t`別のファイルを取り込む`}
        </ButtonLink>
        {programme && <ButtonLink to={`/programmes/${programme}/learners`}>{t`事業の受講状況を見る`}</ButtonLink>}
        {found.kind === 'people' && <ButtonLink to="/invitations">{t`受講者を招待する`}</ButtonLink>}
        {found.kind === 'people' && <ButtonLink to="/people">{t`登録した人を見る`}</ButtonLink>}
        <ButtonLink to={`/municipalities/${desk?.municipality ?? ''}`}>{t`成果の報告を見る`}</ButtonLink>
      </ButtonRow>
    </section>
  );
}
