import { t } from '@lingui/core/macro';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { Facts } from '../components/facts.js';
import { Markdown } from '../components/markdown.js';
import { Notice } from '../components/notice.js';
import { useMe, type Me } from '../session/me.js';
import { dayLabel, period } from '../texts/dates.js';
import { people } from '../texts/figures.js';
import { audienceName } from '../texts/names.js';
import { AboutOpenProgramme } from './open-programme.js';
import { minutesIn, type OpenProgramme } from './open-programmes.js';
import { lengthOf } from './words.js';

/** One programme: for whom, what one learns, when, until when one may apply. */
export function OpenProgrammePage() {
  return (
    <AboutOpenProgramme>
      {(programme, municipality) => (
        <>
          <Apply programme={programme} municipality={municipality} />
          <Facts
            facts={[
              [t`対象`, audienceName(programme.audience)],
              [t`募集期間`, period(programme.applications.from, programme.applications.until)],
              [t`学ぶ期間`, period(programme.startsOn, programme.endsOn)],
              [t`定員`, programme.places === null ? t`決まりはありません` : people(programme.places)],
            ]}
          />
          {programme.purpose && (
            <section aria-labelledby="purpose" className="section">
              <h2 id="purpose">{t`この講座の目的`}</h2>
              <Markdown text={programme.purpose} />
            </section>
          )}
          <section aria-labelledby="courses" className="section">
            <h2 id="courses">{t`学ぶこと`}</h2>
            <ul className="list">
              {programme.courses.map(({ title, minutes }) => (
                <li key={title}>{courseLine(title, lengthOf(minutes))}</li>
              ))}
            </ul>
            <p>{inAll(lengthOf(minutesIn(programme)))}</p>
          </section>
        </>
      )}
    </AboutOpenProgramme>
  );
}

const courseLine = (title: string, time: string): string => t`${title}（${time}）`;
const inAll = (time: string): string => t`合わせて、${time}ほどです。`;

/** A company applies by its officer, whose account the municipality has given. */
function ForCompanies({ programme, municipality }: { programme: OpenProgramme; municipality: string }) {
  const me: Me | null = useMe();
  if (me?.desk?.work === 'company' && me.desk.municipality === municipality)
    return (
      <ButtonRow>
        <ButtonLink kind="main" to={`/programmes/${programme.programme}/seats`}>
          {t`自社の席を申し込む`}
        </ButtonLink>
      </ButtonRow>
    );
  return (
    <Notice>
      <p>{t`企業の方を対象にした講座です。企業担当者としてサインインすると、申し込めます。`}</p>
      <p>{t`アカウントがないときは、自治体の担当者に聞いてください。`}</p>
    </Notice>
  );
}

function Apply({ programme, municipality }: { programme: OpenProgramme; municipality: string }) {
  const { from } = programme.applications;
  const day = dayLabel(from);
  if (programme.audience !== 'citizen') return <ForCompanies programme={programme} municipality={municipality} />;
  if (!programme.open)
    return (
      <Notice>
        <p>{t`申込みは、${day}から受け付けます。`}</p>
      </Notice>
    );
  return (
    <ButtonRow>
      <ButtonLink kind="main" to={`/open-programmes/${municipality}/${programme.programme}/apply`}>
        {t`この講座に申し込む`}
      </ButtonLink>
    </ButtonRow>
  );
}
