import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { OutputOf } from '#contracts';
import type { Purchase } from '#contracts/procurement';
import { changePlan, getPurchase, listPurchases } from '#operations/procurement';
import { call } from '../api/call.js';
import { readAgain, readQuery } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { Button, ButtonRow } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { Form } from '../forms/form.js';
import { useForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { municipalities } from '../texts/figures.js';
import { PlanFields } from './plan-fields.js';
import { ofPlan, planFormOf, PlanInput, planRefusals } from './plan-input.js';
import { useMemberNames } from './member-names.js';
import { changePhrase, type PlanText } from './plan-words.js';
import { ASK_AGAIN_MS, purchaseAddress, purchaseOf, trailOf, yearsOf } from './purchases.js';
import { Simulation } from './simulation.js';

/** The lead writes a purchase otherwise, until the freeze, and sees first whom it asks to confirm. */
export function EditPlanPage() {
  const { desk } = useMe();
  const purchase = purchaseOf(useParams());
  // Who declares meanwhile changes the version, and nothing that is written here.
  const query = useQuery({ ...readQuery(getPurchase, { purchase }), refetchInterval: ASK_AGAIN_MS });
  return (
    <Page
      title={t`共同調達の内容を変える`}
      lead={t`参加を確定するまで変えられます。名前と招く自治体のほかを変えると、席数を示した自治体に、新しい条件で示し直してもらいます。`}
      trail={trailOf(purchase, query.data?.title)}
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={query}>{(found) => <Fields key={JSON.stringify(planFormOf(found))} found={found} />}</Answer>
    </Page>
  );
}

type Tried = OutputOf<typeof changePlan> & { readonly text: PlanText };

function Fields({ found }: { found: Purchase }) {
  const { purchase, version } = found;
  const [tried, setTried] = useState<Tried | null>(null);
  const form = useForm({
    schema: PlanInput,
    defaults: planFormOf(found),
    send: async (said) => {
      const text = ofPlan(said);
      return { text, ...(await call(changePlan, { purchase, ...text, dryRun: true, version })) };
    },
    refusals: planRefusals,
    onDone: setTried,
  });
  const close = () => setTried(null);
  return (
    <>
      <Form form={form} submit={t`変わることを確かめる`}>
        <PlanFields form={form} />
      </Form>
      <Dialog title={t`この内容に変えますか`} open={tried !== null} onClose={close}>
        {tried && <Meaning found={found} tried={tried} close={close} />}
      </Dialog>
      <Simulation form={form} />
    </>
  );
}

/** What a change would mean, before it is saved; who declares in between is seen first, too. */
function Meaning({ found, tried, close }: { found: Purchase; tried: Tried; close: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { purchase } = found;
  const { text, changed, confirming, version } = tried;
  const nameAll = useMemberNames(found, changed.includes('invited'));
  const forgetsBasis = found.longTermBasis !== null && yearsOf(found).join() !== yearsOf(text).join();
  const save = async () => {
    await call(changePlan, { purchase, ...text, version });
    await readAgain(client, getPurchase, listPurchases);
    await navigate(purchaseAddress(purchase), { state: 'changed' });
  };
  if (changed.length === 0) return <p>{t`変わったところはありません。`}</p>;
  return (
    <>
      <Facts facts={changed.map((field) => changePhrase(field, found[field], text[field], nameAll))} />
      {forgetsBasis && (
        <Notice kind="warning">
          <p>{t`年度が変わるので、記録した根拠（長期継続契約の条例や債務負担行為）は消えます。新しい期間のものを、記録し直してください。`}</p>
        </Notice>
      )}
      <Confirming names={confirming.map(({ municipalityName }) => municipalityName)} />
      <ButtonRow>
        <ActionButton kind="main" action={save}>{t`この内容に変える`}</ActionButton>
        <Button onClick={close}>{t`やめる`}</Button>
      </ButtonRow>
    </>
  );
}

function Confirming({ names }: { names: readonly string[] }) {
  if (names.length === 0) return <p>{t`席数を示し直してもらう自治体はありません。`}</p>;
  const [count, who] = [municipalities(names.length), names.join(t`、`)];
  return (
    <Notice kind="warning">
      <p>{t`${count}に、新しい条件で席数を示し直してもらいます：${who}`}</p>
      <p>{t`全員が示し直すまで、参加を確定できません。仕様書への合意は、そのまま残ります。`}</p>
    </Notice>
  );
}
