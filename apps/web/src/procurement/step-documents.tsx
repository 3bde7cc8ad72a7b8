import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DocumentAudience, Purchase, PurchaseState, StepDocument } from '#contracts/procurement';
import { listStepDocuments } from '#operations/procurement';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DownloadButton } from '../components/download-button.js';
import { Tag } from '../components/tag.js';
import { size } from '../lesson/size.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { nameIn, type Named } from '../texts/network.js';
import { leads, purchaseAddress, states } from './purchases.js';

export const audiences = (): readonly (Named<DocumentAudience> & { readonly hint: string })[] => [
  { value: 'lead', label: t`代表団体と事務局だけ`, hint: t`例：事業者が決まる前の見積書` },
  { value: 'participants', label: t`参加団体まで`, hint: t`席数を示した自治体が開けます。` },
  { value: 'viewers', label: t`招かれた団体まで`, hint: t`この共同調達を見られるすべての自治体が開けます。` },
];

interface Props {
  purchase: Purchase;
  /** Those of one state alone. */
  only?: PurchaseState;
}

/** The documents of a purchase, state by state, as whoever looks may open them; the lead goes on to change them. */
export function StepDocuments({ purchase: found, only }: Props) {
  const { desk } = useMe();
  const { purchase } = found;
  const query = useQuery(readQuery(listStepDocuments, { purchase }));
  const isLeading = leads(found, desk);
  return (
    <Answer query={query}>
      {({ items }) => {
        const shown = items.filter(({ state }) => only === undefined || state === only);
        if (shown.length === 0 && !isLeading) return null;
        return (
          <section className="section" aria-labelledby="documents">
            <h2 id="documents">{t`段階の資料`}</h2>
            {shown.length === 0 && <p>{t`資料は、まだありません。`}</p>}
            <DocumentsByState purchase={purchase} documents={shown} />
            {isLeading && (
              <ButtonRow>
                <ButtonLink to={`${purchaseAddress(purchase)}/documents`}>{t`資料を加える・直す`}</ButtonLink>
              </ButtonRow>
            )}
          </section>
        );
      }}
    </Answer>
  );
}

/** `act`: what can be done with each besides opening it. */
export function DocumentsByState({
  purchase,
  documents,
  act,
}: {
  purchase: string;
  documents: readonly StepDocument[];
  act?: (document: StepDocument) => ReactNode;
}) {
  return states().map(({ value, label }) => {
    const here = documents.filter(({ state }) => state === value);
    if (here.length === 0) return null;
    return (
      <section key={value} aria-labelledby={`documents-${value}`}>
        <h3 id={`documents-${value}`}>{label}</h3>
        <ul className="material" aria-labelledby={`documents-${value}`}>
          {here.map((one) => (
            <li key={one.document}>
              <DocumentLink path={`${purchaseAddress(purchase)}/documents/${one.document}`} document={one}>
                <Tag>{nameIn(audiences(), one.audience)}</Tag>
              </DocumentLink>
              {act?.(one)}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

/** Opens a document, and says how large it is and since when it is there. `path` is below `/api/v1`. */
export function DocumentLink({
  path,
  document: { title, bytes, addedAt },
  children,
}: {
  path: string;
  document: Pick<StepDocument, 'title' | 'bytes' | 'addedAt'>;
  children?: ReactNode;
}) {
  const day = dayLabel(dayOf(addedAt));
  return (
    <>
      <DownloadButton path={path}>{t`${title}（${size(bytes)}）`}</DownloadButton>
      <div>
        {t`${day}に追加`} {children}
      </div>
    </>
  );
}
