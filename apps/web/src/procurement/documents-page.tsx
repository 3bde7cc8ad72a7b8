import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { z } from 'zod';
import {
  addStepDocument,
  changeStepDocument,
  type DocumentAudience,
  type Purchase,
  type StepDocument,
} from '#contracts/procurement';
import { getPurchase, getPurchaseCase, listStepDocuments, removeStepDocument } from '#operations/procurement';
import { call } from '../api/call.js';
import { readAgain, readQuery } from '../api/queries.js';
import { sendFile } from '../api/send-file.js';
import { AskButton } from '../components/ask-button.js';
import { ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { Radios } from '../forms/choices.js';
import { FileField } from '../forms/file-field.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { TextField } from '../forms/text-field.js';
import { useForm, useOperationForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { leads, purchaseOf, states, trailOf } from './purchases.js';
import { audiences, DocumentsByState } from './step-documents.js';

/** The lead adds documents to the states of a purchase, says who opens them, and takes them down. */
export function DocumentsPage() {
  const { desk } = useMe();
  const client = useQueryClient();
  const purchase = purchaseOf(useParams());
  const about = useQuery(readQuery(getPurchase, { purchase }));
  const query = useQuery(readQuery(listStepDocuments, { purchase }));
  const [done, setDone] = useState<string | null>(null);
  const after = async (sentence: string) => {
    await readAgain(client, listStepDocuments, getPurchaseCase);
    setDone(sentence);
  };
  return (
    <Page
      title={t`段階の資料`}
      lead={t`仕様書の案、見積書、契約書などを段階ごとに置き、だれが開けるかを決めます。`}
      trail={trailOf(purchase, about.data?.title)}
      demo={isDemo(about.data?.lead ?? desk?.municipality)}
      width="narrow"
    >
      {done !== null && <DoneNotice key={done}>{done}</DoneNotice>}
      <Answer query={about}>
        {(found) => (
          <>
            <Answer query={query}>
              {({ items }) => <Documents purchase={found} documents={items} after={after} />}
            </Answer>
            {leads(found, desk) && <Add key={query.data?.items.length} purchase={found} after={after} />}
          </>
        )}
      </Answer>
    </Page>
  );
}

interface After {
  purchase: Purchase;
  after: (sentence: string) => Promise<void>;
}

function Documents({ purchase: found, documents, after }: After & { documents: readonly StepDocument[] }) {
  const { desk } = useMe();
  const isLeading = leads(found, desk);
  return (
    <section className="section" aria-labelledby="documents">
      <h2 id="documents">{t`加えた資料`}</h2>
      {documents.length === 0 && <EmptyState title={t`資料は、まだありません。`} />}
      <DocumentsByState
        purchase={found.purchase}
        documents={documents}
        {...(isLeading && {
          act: (document) => <Acts purchase={found} document={document} after={after} />,
        })}
      />
    </section>
  );
}

function Acts({ purchase: { purchase }, document: one, after }: After & { document: StepDocument }) {
  const { document, title } = one;
  const remove = async () => {
    await call(removeStepDocument, { purchase, document });
    await after(t`「${title}」を取り下げました。`);
  };
  return (
    <ButtonRow>
      <AskButton kind="text" label={t`「${title}」を直す`} title={t`「${title}」を直す`}>
        {(close) => (
          <Change
            purchase={purchase}
            document={one}
            after={async (sentence) => {
              close();
              await after(sentence);
            }}
          />
        )}
      </AskButton>
      <ConfirmButton
        kind="text"
        label={t`「${title}」を取り下げる`}
        title={t`「${title}」を取り下げますか`}
        action={remove}
      >
        <p>{t`だれも開けなくなります。事例に付けたときは、事例からも消えます。取り下げたことは監査記録に残ります。`}</p>
      </ConfirmButton>
    </ButtonRow>
  );
}

function Change({
  purchase,
  document: { document, title, audience, version },
  after,
}: {
  purchase: Purchase['purchase'];
  document: StepDocument;
  after: After['after'];
}) {
  const form = useOperationForm(changeStepDocument, {
    given: { purchase, document, version },
    defaults: { title, audience },
    onDone: ({ title: called }) => after(t`「${called}」を直しました。`),
  });
  return (
    <Form form={form} submit={t`直した内容を残す`}>
      <TextField form={form} name="title" label={t`資料の名前`} maxLength={100} />
      <Radios form={form} name="audience" label={t`だれが開けるか`} options={audiences()} />
    </Form>
  );
}

const { state, title, audience } = addStepDocument.input.shape;
const Chosen = z.strictObject({ state, title, audience, file: z.instanceof(File) });
const ofTheFile = ['file-missing', 'file-too-large', 'file-type-refused', 'too-many-documents'];

function Add({ purchase: { purchase, state: now }, after }: After) {
  const form = useForm({
    schema: Chosen,
    defaults: { state: now, audience: 'lead' satisfies DocumentAudience },
    send: ({ file, ...said }) => sendFile<StepDocument>(`/purchases/${purchase}/documents`, file, said),
    refusals: Object.fromEntries(ofTheFile.map((code) => [code, 'file' as const])),
    onDone: ({ title: called }) => after(t`「${called}」を加えました。`),
  });
  return (
    <section className="section" aria-labelledby="add">
      <h2 id="add">{t`資料を加える`}</h2>
      <Form form={form} submit={t`資料を加える`}>
        <TextField form={form} name="title" label={t`資料の名前`} hint={t`例：見積書（A社）`} maxLength={100} />
        <Select form={form} name="state" label={t`どの段階の資料か`} options={states()} />
        <Radios form={form} name="audience" label={t`だれが開けるか`} options={audiences()} />
        <FileField
          form={form}
          name="file"
          label={t`資料のファイル`}
          hint={t`PDF、Office、画像、テキスト。50MBまで。個人が分かる資料は加えないでください。`}
        />
      </Form>
    </section>
  );
}
