import { plural, t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import type { OutputOf } from '#contracts';
import { previewErasure, startErasure } from '#contracts/privacy';
import { readQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { Notice } from '../components/notice.js';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { today } from '../texts/dates.js';
import { RequestFields } from './request-fields.js';
import { privacyTrail } from './trail.js';

type Preview = OutputOf<typeof previewErasure>;

/** What erasing somebody takes away and what stays; it begins when the name was typed. */
export function ErasurePage() {
  const { desk } = useMe();
  const { person = '' } = useParams();
  const query = useQuery(readQuery(previewErasure, { person }));
  return (
    <Page
      title={t`消去の前の確認`}
      lead={t`まだ何も消えていません。消去すると、元に戻せません。`}
      trail={privacyTrail({ to: `/privacy/people/${person}`, label: query.data?.name ?? t`本人からの請求` })}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>
        {(preview) => (
          <>
            <Gone preview={preview} />
            <Stays />
            {preview.obstacles.length > 0 ? <Obstacles preview={preview} /> : <Erase preview={preview} />}
          </>
        )}
      </Answer>
    </Page>
  );
}

function Gone({ preview: { name, records } }: { preview: Preview }) {
  return (
    <section aria-labelledby="gone">
      <h2 id="gone">{t`${name}さんについて消えるもの`}</h2>
      <DataTable
        labelledBy="gone"
        rows={records}
        keyOf={({ file, title }) => `${file}/${title}`}
        columns={[
          { head: t`記録`, cell: ({ title }) => title },
          { head: t`個人情報ファイル`, cell: ({ fileName }) => fileName },
          { head: t`件数`, cell: ({ count }) => plural(count, { other: '#件' }), numeric: true },
        ]}
      />
    </section>
  );
}

function Stays() {
  return (
    <section className="section" aria-labelledby="stays">
      <h2 id="stays">{t`残るもの`}</h2>
      <ul className="list">
        <li>{t`公表した集計の数字。だれのものかは、分からなくなります。`}</li>
        <li>{t`操作があったという監査記録。入力された内容は消えます。`}</li>
        <li>{t`消去したことの記録（番号と日付だけ）。`}</li>
      </ul>
    </section>
  );
}

function Obstacles({ preview: { obstacles } }: { preview: Preview }) {
  return (
    <section className="section">
      <Notice kind="warning" title={t`いまは消去できません`}>
        {obstacles.includes('legal-hold') && (
          <p>{t`法的な理由で保全されています。保全が終わってから消去してください。`}</p>
        )}
        {obstacles.includes('holds-role') && (
          <p>{t`自治体の役割を持っています。「人と役割」で役割を取り消してから消去してください。`}</p>
        )}
      </Notice>
    </section>
  );
}

function Erase({ preview: { person, name } }: { preview: Preview }) {
  const navigate = useNavigate();
  const form = useOperationForm(startErasure, {
    defaults: { receivedOn: today() },
    given: { person },
    refusals: { 'name-differs': 'name', 'date-in-future': 'receivedOn' },
    onDone: ({ erasure }) => void navigate(`/privacy/erasures/${erasure}`),
  });
  return (
    <section className="section" aria-labelledby="erase">
      <h2 id="erase">{t`消去する`}</h2>
      <Form form={form} submit={t`元に戻せない形で消去する`}>
        <RequestFields form={form} />
        <TextField
          form={form}
          name="name"
          label={t`消去する人の氏名`}
          hint={t`間違いを防ぐため、「${name}」と入力してください。`}
          autoComplete="off"
          size="medium"
        />
      </Form>
    </section>
  );
}
