import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listQuestionnaires } from '#operations/outcomes';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { Answer } from '../shell/answer.js';

/** The municipality's questionnaires, each to be changed into its next version. */
export function QuestionnaireList() {
  const query = useQuery(readQuery(listQuestionnaires, {}));
  return (
    <section className="section print:hidden" aria-labelledby="questionnaires">
      <h2 id="questionnaires">{t`自治体のアンケート`}</h2>
      <Answer query={query}>
        {({ items }) => (
          <ul className="rows">
            {items.map(({ key, title, version, items: count }) => (
              <li key={key}>
                <span className="rows-name">
                  <Link to={`/questionnaires/${key}`}>{title}</Link>
                </span>
                <span>{t`第${version}版、${count}問`}</span>
              </li>
            ))}
          </ul>
        )}
      </Answer>
      <ButtonRow>
        <ButtonLink to="/questionnaires/new">{t`アンケートを作る`}</ButtonLink>
      </ButtonRow>
    </section>
  );
}
