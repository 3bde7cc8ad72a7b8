import { plural, t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import type { OutputOf } from '#contracts';
import { getPersonalFileRegister } from '#operations/privacy';
import { readQuery } from '../api/queries.js';
import { Button, ButtonRow } from '../components/button.js';
import { DownloadButton } from '../components/download-button.js';
import { Facts } from '../components/facts.js';
import { Tag } from '../components/tag.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { momentLabel } from '../texts/dates.js';
import { privacyTrail } from './trail.js';

type Entry = OutputOf<typeof getPersonalFileRegister>['files'][number];

/** 個人情報ファイル簿, as it is to be published. */
export function RegisterPage() {
  const { desk } = useMe();
  const query = useQuery(readQuery(getPersonalFileRegister, {}));
  return (
    <Page
      title={t`個人情報ファイル簿`}
      lead={t`個人情報保護法75条の帳簿です。システムが実際に保管している項目から作っています。`}
      trail={privacyTrail()}
      demo={isDemo(desk?.municipality)}
    >
      <ButtonRow>
        <DownloadButton path="/personal-files.csv">{t`CSVで受け取る`}</DownloadButton>
        <Button icon="print" onClick={() => window.print()}>
          {t`印刷する（A4）`}
        </Button>
      </ButtonRow>
      <Answer query={query}>
        {({ municipalityName, asOf, files }) => (
          <>
            <p>
              {municipalityName}　{asOfLabel(asOf)}
            </p>
            {files.map((entry) => (
              <File key={entry.file} entry={entry} />
            ))}
          </>
        )}
      </Answer>
    </Page>
  );
}

function asOfLabel(asOf: string): string {
  const moment = momentLabel(asOf);
  return t`${moment} 現在`;
}

const lines = (texts: readonly string[]) => (
  <ul>
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);

function File({ entry }: { entry: Entry }) {
  const { file, name, organs, purposes, items, scope, source, passedOn, retention, toPublish } = entry;
  return (
    <section className="section" aria-labelledby={file} lang="ja">
      <h2 id={file}>{name}</h2>
      {toPublish && <Tag kind="info">{t`公表の対象（1,000人以上）`}</Tag>}
      <Facts
        facts={[
          [t`実施機関`, lines(organs)],
          [t`利用目的`, lines(purposes)],
          [t`記録項目`, items.join('、')],
          [t`記録範囲`, scope],
          [t`収集方法`, source],
          [t`経常的提供先`, passedOn],
          [t`保存期間`, lines(retention)],
          [t`本人の数`, countOf(entry)],
        ]}
      />
    </section>
  );
}

function countOf({ people, counted }: Entry): string {
  if (people === null) return t`数えていません`;
  return counted === 'enrolments' ? plural(people, { other: '受講の記録#件' }) : plural(people, { other: '#人' });
}
