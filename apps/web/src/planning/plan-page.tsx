import { t } from '@lingui/core/macro';
import { Button, ButtonLink, ButtonRow } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { Markdown } from '../components/markdown.js';
import type { Programme } from '../programmes/programmes.js';
import { useMe } from '../session/me.js';
import { AboutProgramme } from '../shell/about-programme.js';
import { costsTheGrant, GrantWarning } from '../components/grant-warning.js';
import { Kpis } from './kpis.js';
import { LogicModel } from './logic-model.js';
import { PathTable } from './path-table.js';
import { PlanFacts } from './plan-facts.js';

/** A programme as it is planned, on one page: what for, by what, for whom, measured by what, and what of people's data. */
export function PlanPage() {
  return <AboutProgramme title={t`計画`}>{(programme) => <Plan programme={programme} />}</AboutProgramme>;
}

function Plan({ programme }: { programme: Programme }) {
  const { plan, audience } = programme;
  const isOffice = useMe().desk?.work === 'office';
  const writes = isOffice && programme.state !== 'closed';
  return (
    <>
      <ButtonRow>
        {writes && (
          <ButtonLink kind="main" to={`/programmes/${programme.programme}/plan/edit`}>
            {t`計画を書く`}
          </ButtonLink>
        )}
        <Button icon="print" onClick={() => window.print()}>
          {t`印刷する（A4）`}
        </Button>
      </ButtonRow>
      <PlanFacts programme={programme} />
      {isOffice && costsTheGrant(plan?.fundingSource, audience) && <GrantWarning />}
      <section className="section" aria-labelledby="purpose">
        <h2 id="purpose">{t`事業の目的`}</h2>
        {plan?.purpose ? (
          <Markdown text={plan.purpose} />
        ) : (
          <EmptyState title={t`目的は、まだ書かれていません。`}>
            {writes && <p>{t`「計画を書く」で、目的と、何で成果を測るかを書けます。`}</p>}
          </EmptyState>
        )}
      </section>
      {plan?.logicModel && <LogicModel model={plan.logicModel} />}
      {plan?.logicModel && plan.logicModel.kpis.length > 0 && <Kpis kpis={plan.logicModel.kpis} />}
      <PathTable programme={programme} />
    </>
  );
}
