import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { SimilarMunicipality } from '#contracts/exchange';
import { listSimilarMunicipalities } from '#operations/exchange';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { Notice } from '../components/notice.js';
import { challengeAddress } from '../exchange/challenge-address.js';
import { ExchangeSections } from '../shell/exchange-sections.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { AskForContact } from './ask-for-contact.js';
import { reasonSentence } from './reason-sentence.js';
import { nameIn, stages } from '../texts/network.js';

/** Up to three members like the own municipality, why, and the way to them. */
export function SimilarPage() {
  const { desk } = useMe();
  const query = useQuery(readQuery(listSimilarMunicipalities, {}));
  return (
    <Page
      title={t`似た自治体`}
      lead={t`課題、取り組みの段階、規模、地域が近い参加自治体を、3つまで紹介します。`}
      demo={isDemo(desk?.municipality)}
    >
      <ExchangeSections />
      <Answer query={query}>
        {({ items, compared }) => (
          <>
            {compared === 0 && (
              <Notice title={t`比べる課題が、まだありません`}>
                <p>{t`課題を書くか、ほかの自治体の課題に「うちも同じ」を付けると、より近い自治体が見つかります。`}</p>
                <ButtonRow>
                  <ButtonLink to="/exchange/challenges/new">{t`課題を書く`}</ButtonLink>
                </ButtonRow>
              </Notice>
            )}
            {items.length === 0 && (
              <EmptyState title={t`近い自治体は、まだ見つかりません。`}>
                <p>{t`参加自治体が増え、課題が書かれると、ここに出ます。`}</p>
              </EmptyState>
            )}
            {items.map((one) => (
              <Similar key={one.municipality} found={one} />
            ))}
          </>
        )}
      </Answer>
      <HowFound />
    </Page>
  );
}

function Similar({ found }: { found: SimilarMunicipality }) {
  const { municipality, municipalityName, reasons, works } = found;
  return (
    <section className="section" aria-labelledby={`of-${municipality}`}>
      <h2 id={`of-${municipality}`}>{municipalityName}</h2>
      <h3>{t`選んだ理由`}</h3>
      <ul className="list">
        {reasons.map(reasonSentence).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h3>{t`取り組んでいる課題`}</h3>
      {works.length === 0 ? (
        <p>{t`見せている課題は、まだありません。`}</p>
      ) : (
        <ul className="list">
          {works.map(({ challenge, title, stage, state }) => (
            <li key={challenge}>
              <Link to={challengeAddress(challenge)}>{title}</Link>
              {state === 'solved' ? t`（解決した）` : t`（${nameIn(stages(), stage)}）`}
            </li>
          ))}
        </ul>
      )}
      <AskForContact found={found} />
    </section>
  );
}

function HowFound() {
  return (
    <section className="section" aria-labelledby="how">
      <h2 id="how">{t`選び方`}</h2>
      <ul className="list">
        <li>{t`自分の自治体の解決していない課題と、「うちも同じ」を付けた課題を、ほかの参加自治体が見せている課題と比べます。`}</li>
        <li>{t`テーマが同じ課題だけを比べます。題名の言葉が似ているほど、また種類が同じだと、上になります。`}</li>
        <li>{t`こちらより先に進んでいる自治体や、解決した自治体は、役に立つことを聞けるので、上になります。`}</li>
        <li>{t`分科会、団体の種類、地域が同じことも、少し加えます。人口は分からないため、団体の種類を規模の目安にします。`}</li>
        <li>{t`相手が自分の自治体だけで見ている課題、課題の新しさ、「ありがとう」の数、個人の情報は使いません。休止している自治体は出ません。`}</li>
      </ul>
    </section>
  );
}
