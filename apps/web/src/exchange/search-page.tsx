import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { OutputOf, RequestOf } from '#contracts';
import { searchExchange as Searching, type FoundThing, type SearchedKind } from '#contracts/exchange';
import { searchExchange } from '#operations/exchange';
import { readQuery } from '../api/queries.js';
import { EmptyState } from '../components/empty-state.js';
import { FilterLinks } from '../components/filter-links.js';
import { Notice } from '../components/notice.js';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { courseAddress } from '../courses/courses.js';
import { MunicipalityName } from '../courses/municipality-name.js';
import { challengeAddress } from './challenge-address.js';
import { writes } from './challenges.js';
import { practiceAddress } from './practices.js';
import { ExchangeSections } from '../shell/exchange-sections.js';
import { chosenIn, nameIn, themes } from '../texts/network.js';

const Words = Searching.input.pick({ q: true });

/** Looks through what members share. What is looked for stands in the address, so that it can be passed on. */
export function SearchPage() {
  const { desk } = useMe();
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const kind = chosenIn(searchedKinds(), search.get('kind'))?.value;
  const theme = chosenIn(themes(), search.get('theme'))?.value;
  const form = useForm({
    schema: Words,
    defaults: { q },
    send: async (values) => values,
    onDone: (values) =>
      setSearch((before) => {
        const after = new URLSearchParams(before);
        after.set('q', values.q);
        return after;
      }),
  });
  return (
    <Page
      title={t`課題・事例・会議・講座をさがす`}
      lead={t`入れた言葉がすべて入っているものを、よく合う順に並べます。`}
      demo={isDemo(desk?.municipality)}
    >
      <ExchangeSections />
      <search>
        <Form form={form} submit={t`さがす`}>
          <TextField
            form={form}
            name="q"
            label={t`さがす言葉`}
            hint={t`間を空けると、どの言葉も入っているものをさがします。ひらがな・カタカナ、全角・半角、髙と高などの違いは区別しません。`}
            autoComplete="off"
          />
        </Form>
      </search>
      {q !== '' && (
        <>
          <FilterLinks
            label={t`さがす範囲`}
            name="kind"
            current={kind ?? ''}
            options={[{ value: '', label: t`すべて` }, ...searchedKinds()]}
          />
          <FilterLinks
            label={t`テーマ`}
            name="theme"
            current={theme ?? ''}
            options={[{ value: '', label: t`すべてのテーマ` }, ...themes()]}
          />
          {theme && <p>{t`テーマがあるのは課題と事例だけです。会議と講座は、すべてのテーマでさがしてください。`}</p>}
          <Found wanted={{ q, ...(kind && { kind }), ...(theme && { theme }) }} />
        </>
      )}
    </Page>
  );
}

const searchedKinds = (): readonly { readonly value: SearchedKind; readonly label: string }[] => [
  { value: 'challenge', label: t`課題` },
  { value: 'practice', label: t`事例` },
  { value: 'meeting', label: t`会議` },
  { value: 'course', label: t`講座` },
];

function Found({ wanted }: { wanted: RequestOf<typeof Searching> }) {
  const query = useQuery(readQuery(searchExchange, wanted));
  return (
    <section className="section" aria-labelledby="found">
      <h2 id="found">{t`よく合う順`}</h2>
      <Answer query={query}>{(found) => <Results found={found} />}</Answer>
      <p>
        {t`並べ方：題名にある言葉を本文より重く、何度も出るものを少し重く、短い文章を少し重く数えます。同じなら新しいものが先です。`}
      </p>
    </section>
  );
}

function Results({ found }: { found: OutputOf<typeof Searching> }) {
  return (
    <>
      {found.coursesMissing && (
        <Notice kind="warning">{t`いま講座はさがせませんでした。下には講座が入っていません。少し待って、もう一度さがしてください。`}</Notice>
      )}
      <List found={found} />
    </>
  );
}

function List({ found: { items, more } }: { found: OutputOf<typeof Searching> }) {
  const { desk } = useMe();
  const shown = items.length;
  if (shown === 0)
    return (
      <EmptyState title={t`見つかりませんでした。`}>
        <p>{t`言葉を短くするか、別の言い方でさがしてください。`}</p>
      </EmptyState>
    );
  return (
    <>
      <p role="status">{more ? t`よく合う${shown}件です。言葉を足すと、しぼれます。` : t`${shown}件`}</p>
      <ol className="list">
        {items.map((one) => (
          <li key={one.id}>
            <h3>
              {/* Courses have a page for who writes them alone. */}
              {one.kind === 'course' && !writes(desk) ? (
                <Pieces of={one.title} />
              ) : (
                <Link to={addressOf(one)}>
                  <Pieces of={one.title} />
                </Link>
              )}
            </h3>
            {one.excerpt.length > 0 && (
              <p>
                <Pieces of={one.excerpt} />
              </p>
            )}
            <p className="row-note">
              {nameIn(searchedKinds(), one.kind)}
              {one.municipality !== null && (
                <>
                  {t`、`}
                  {one.municipalityName ?? <MunicipalityName code={one.municipality} />}
                </>
              )}
              {[one.theme && nameIn(themes(), one.theme), dayLabel(dayOf(one.at))]
                .filter((part) => part !== null)
                .map((part) => t`、` + part)}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

const addressOf = ({ kind, id }: FoundThing): string =>
  ({
    challenge: challengeAddress(id),
    practice: practiceAddress(id),
    meeting: `/meetings/${id}`,
    course: courseAddress(id),
  })[kind];

/** What was looked for is marked. */
function Pieces({ of }: { of: FoundThing['title'] }) {
  return of.map(({ text, hit }, place) =>
    // Pieces have no name but their place, and never move.
    hit ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
  );
}
