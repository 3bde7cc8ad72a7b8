import { t } from '@lingui/core/macro';
import { Notice } from '../components/notice.js';
import { ValueTable } from './value-table.js';
import type { EntryDetails } from './entries.js';

/** What was entered and what changed; where it cannot be shown, why. */
export function Details({ details: { state, input, changes } }: { details: EntryDetails }) {
  if (state === 'altered')
    return (
      <Notice kind="error" title={t`詳細が書き換えられています`}>
        <p>{t`保管されている詳細が、記録のときのものと一致しません。そのため表示しません。運営に連絡してください。`}</p>
      </Notice>
    );
  const reason = reasonOf(state);
  if (reason !== null)
    return (
      <Notice title={t`詳細はありません`}>
        <p>{reason}</p>
      </Notice>
    );
  return (
    <>
      {input && Object.keys(input).length > 0 && (
        <section className="section" aria-labelledby="input">
          <h2 id="input">{t`入力された内容`}</h2>
          <ValueTable labelledBy="input" values={[input]} heads={[t`内容`]} />
        </section>
      )}
      {changes?.map(({ collection, id, before, after }) => (
        <section key={`${collection}/${id}`} className="section" aria-labelledby={`change-${id}`}>
          <h2 id={`change-${id}`}>{t`変わった内容：${collection}`}</h2>
          <p className="row-note break-all">{id}</p>
          <ValueTable labelledBy={`change-${id}`} values={[before, after]} heads={[t`前`, t`後`]} />
        </section>
      ))}
      <p className="row-note">{t`記録のときから変わっていないことを確かめてあります。`}</p>
    </>
  );
}

function reasonOf(state: EntryDetails['state']): string | null {
  switch (state) {
    case 'none':
      return t`この操作では、詳細を残しません。`;
    case 'erased':
      return t`個人情報の消去などにより、詳細は消されています。操作があったことの記録は残っています。`;
    case 'too-large':
      return t`詳細が長すぎるため、ここには表示できません。書き換えられていないことは確かめてあります。`;
    default:
      return null;
  }
}
