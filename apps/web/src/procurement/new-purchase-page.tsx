import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { listPurchases, planPurchase } from '#operations/procurement';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { newId } from '../device/new-id.js';
import { Form } from '../forms/form.js';
import { useForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Page } from '../shell/page.js';
import { today } from '../texts/dates.js';
import { PlanFields } from './plan-fields.js';
import { ofPlan, PlanInput, planRefusals } from './plan-input.js';
import { PriceHistory } from './price-history.js';
import { purchaseAddress, trailOf } from './purchases.js';
import { Simulation } from './simulation.js';

/** A member plans a joint purchase and tries what it would cost; it leads it. */
export function NewPurchasePage() {
  const { desk } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  // Sent once more after a lost answer, it is the same purchase.
  const [key] = useState(newId);
  const form = useForm({
    schema: PlanInput,
    defaults: { tiers: [{ from: 1 }, {}], fixedFee: 0, taxRate: 10, whom: 'all', sealed: false },
    send: (said) => call(planPurchase, { key, on: today(), ...ofPlan(said) }),
    refusals: planRefusals,
    onDone: async ({ purchase }) => {
      await readAgain(client, listPurchases);
      await navigate(purchaseAddress(purchase), { state: 'planned' });
    },
  });
  return (
    <Page
      title={t`共同調達を企画する`}
      lead={t`あなたの自治体が代表団体になります。下の試算で確かめてから企画してください。企画した内容は、参加を確定するまで変えられます。意向調査が始まってから条件を変えると、席数を示した自治体に確かめてもらうことになります。`}
      trail={trailOf()}
      demo={isDemo(desk?.municipality)}
    >
      <Form form={form} submit={t`この内容で企画する`}>
        <PlanFields form={form} />
      </Form>
      <Simulation form={form} />
      <PriceHistory />
    </Page>
  );
}
