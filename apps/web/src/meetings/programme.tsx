import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Meeting, MeetingMaterial, ProgrammeItem } from '#contracts/exchange';
import { getMeetingProgramme } from '#operations/exchange';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { DownloadButton } from '../components/download-button.js';
import { EmptyState } from '../components/empty-state.js';
import { size } from '../lesson/size.js';
import { Answer } from '../shell/answer.js';
import { meetingAddress } from './meetings.js';

/** What happens when, what there is to read for it, and the meeting for one's calendar. `writes`: by the secretariat. */
export function Programme({ meeting: { meeting }, writes }: { meeting: Meeting; writes: boolean }) {
  const query = useQuery(readQuery(getMeetingProgramme, { meeting }));
  return (
    <section className="section" aria-labelledby="programme">
      <h2 id="programme">{t`プログラムと資料`}</h2>
      <Answer query={query}>
        {({ items, material }) => (
          <>
            {items.length === 0 && material.length === 0 && (
              <EmptyState title={t`プログラムと資料は、まだありません。`} />
            )}
            {items.length > 0 && <ProgrammeTable items={items} />}
            {material.length > 0 && (
              <ul className="material" aria-label={t`資料`}>
                {material.map((one) => (
                  <li key={one.material}>
                    <MaterialLink meeting={meeting} material={one} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Answer>
      <ButtonRow>
        {writes && <ButtonLink to={`${meetingAddress(meeting)}/programme`}>{t`プログラムと資料を書く`}</ButtonLink>}
        <DownloadButton path={`/exchange/meetings/${meeting}/calendar.ics`}>{t`カレンダーに入れる`}</DownloadButton>
      </ButtonRow>
    </section>
  );
}

export function ProgrammeTable({
  items,
  act,
}: {
  items: readonly ProgrammeItem[];
  act?: (item: ProgrammeItem) => ReactNode;
}) {
  return (
    <DataTable
      labelledBy="programme"
      rows={items}
      keyOf={(item) => JSON.stringify(item)}
      columns={[
        { head: t`プログラムの内容`, cell: ({ title }) => title },
        { head: t`時間`, cell: ({ from, to }) => `${from}～${to}` },
        { head: t`話す人`, cell: ({ speakers }) => speakers ?? '―' },
        {
          head: t`どんな内容か`,
          cell: ({ about }) => <span className="programme-about">{about === '' ? '―' : about}</span>,
        },
        ...(act ? [{ head: t`書き直す`, cell: act }] : []),
      ]}
    />
  );
}

export function MaterialLink({ meeting, material }: { meeting: string; material: MeetingMaterial }) {
  const { material: id, name, bytes } = material;
  return (
    <DownloadButton
      path={`/exchange/meetings/${meeting}/material/${id}`}
    >{t`${name}（${size(bytes)}）`}</DownloadButton>
  );
}
