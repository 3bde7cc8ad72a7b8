import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { isDemo } from '../session/desks.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { municipalityName } from '../texts/names.js';
import { openProgrammesQuery, type OpenProgramme } from './open-programmes.js';

interface Props {
  /** The heading; left out: the name of the programme. */
  title?: string;
  children: (programme: OpenProgramme, municipality: string) => ReactNode;
}

/** A page about the open programme that stands in the address; says so when it is open no more. */
export function AboutOpenProgramme({ title, children }: Props) {
  const { municipality = '', programme = '' } = useParams();
  const query = useQuery(openProgrammesQuery(municipality));
  const found = query.data?.programmes.find((one) => one.programme === programme);
  const list = `/open-programmes/${municipality}`;
  const where = query.data && municipalityName(query.data.municipality);
  const trail = [
    { to: list, label: where ? t`${where}：募集中の講座` : t`募集中の講座` },
    ...(title && found ? [{ to: `${list}/${programme}`, label: found.name }] : []),
  ];
  return (
    <Page title={title ?? found?.name ?? t`講座の募集`} trail={trail} demo={isDemo(municipality)} width="narrow">
      <Answer query={query}>
        {() =>
          found ? (
            children(found, municipality)
          ) : (
            <EmptyState title={t`この講座は、いま募集していません。`}>
              <p>{t`募集が終わったか、アドレスが違います。`}</p>
              <ButtonRow>
                <ButtonLink to={list}>{t`募集中の講座を見る`}</ButtonLink>
              </ButtonRow>
            </EmptyState>
          )
        }
      </Answer>
    </Page>
  );
}
