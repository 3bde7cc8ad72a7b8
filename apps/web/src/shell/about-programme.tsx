import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { getProgramme } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import type { Crumb } from '../components/breadcrumbs.js';
import type { Programme } from '../programmes/programmes.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from './answer.js';
import { Page } from './page.js';

interface Props {
  title: string;
  lead?: string;
  width?: 'wide' | 'narrow';
  /** The page between the programme and this one. */
  below?: { readonly path: string; readonly label: string };
  children: (programme: Programme) => ReactNode;
}

/** The way to a programme’s pages; it has no name before its answer has come. */
export const programmeTrail = (id: string, name: string | undefined): Crumb[] => [
  { to: '/programmes', label: t`事業一覧` },
  { to: `/programmes/${id}/learners`, label: name ?? t`事業の受講状況` },
];

/** A page about the programme that stands in the address, and the way to it. */
export function AboutProgramme({ title, lead, width = 'wide', below, children }: Props) {
  const { desk } = useMe();
  const { id = '' } = useParams();
  const query = useQuery(readQuery(getProgramme, { programme: id }));
  const trail = [
    ...programmeTrail(id, query.data?.name),
    ...(below ? [{ to: `/programmes/${id}/${below.path}`, label: below.label }] : []),
  ];
  const demo = isDemo(query.data?.municipality ?? desk?.municipality);
  return (
    <Page title={title} {...(lead && { lead })} trail={trail} demo={demo} width={width}>
      <Answer query={query}>{children}</Answer>
    </Page>
  );
}
