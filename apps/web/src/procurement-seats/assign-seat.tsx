import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { Purchase } from '#contracts/procurement';
import { searchPeople } from '#contracts/registry';
import { assignSeat } from '#operations/procurement';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { newId } from '../device/new-id.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { groupOf, type ListedPerson } from '../people/people.js';
import { Answer } from '../shell/answer.js';
import { dayLabel } from '../texts/dates.js';
import { personName } from '../texts/names.js';
import { nearestDay, type Say } from './seats.js';

const Sought = z.strictObject({ text: searchPeople.input.shape.text.unwrap().min(1), on: z.iso.date() });
type Sought = z.output<typeof Sought>;

/** Somebody is looked for by name, then gets a seat from the day that was chosen. */
export function AssignSeat({ purchase, say }: { purchase: Purchase; say: Say }) {
  const [sought, setSought] = useState<Sought | null>(null);
  const form = useForm<z.input<typeof Sought>, Sought, Sought>({
    schema: Sought,
    defaults: { on: nearestDay(purchase) },
    send: (values) => Promise.resolve(values),
    onDone: setSought,
  });
  return (
    <details className="more">
      <summary>{t`席を渡す`}</summary>
      <search>
        <Form form={form} submit={t`探す`}>
          <TextField
            form={form}
            name="text"
            label={t`名前・カナ・番号`}
            hint={t`はじめの数文字で探せます。`}
            autoComplete="off"
          />
          <DateField form={form} name="on" label={t`いつから渡すか`} />
        </Form>
      </search>
      {sought && <Found purchase={purchase} sought={sought} say={say} />}
    </details>
  );
}

function Found({ purchase, sought, say }: { purchase: Purchase; sought: Sought; say: Say }) {
  const { text, on } = sought;
  const query = useQuery(readQuery(searchPeople, { text, limit: 20 }));
  const day = dayLabel(on);
  return (
    <Answer query={query}>
      {({ items, nextCursor }) =>
        items.length === 0 ? (
          <EmptyState title={t`当てはまる人はいません。`} />
        ) : (
          <>
            <h3 id="found">{t`見つかった人`}</h3>
            <p>{t`${day}から席を渡します。`}</p>
            {nextCursor !== null && <p>{t`20人まで表示しています。いないときは、文字を増やして探してください。`}</p>}
            <DataTable
              labelledBy="found"
              rows={items}
              keyOf={({ person }) => person}
              columns={[
                { head: t`氏名`, cell: (one) => personName(one) },
                { head: t`所属`, cell: (one) => ((one.staff ?? one.company) ? groupOf(one) : t`求職者`) },
                { head: t`席`, cell: (one) => <Give key={on} purchase={purchase} person={one} on={on} say={say} /> },
              ]}
            />
          </>
        )
      }
    </Answer>
  );
}

function Give({ purchase, person, on, say }: { purchase: Purchase; person: ListedPerson; on: string; say: Say }) {
  // Sent once more after a lost answer, it is the same seat.
  const [key] = useState(newId);
  const name = personName(person);
  const give = async () => {
    const use = await call(assignSeat, { purchase: purchase.purchase, key, person: person.person, on });
    const since = dayLabel(use.on);
    await say(t`${name} さんは、${since}から席を持っています。`);
  };
  return <ActionButton kind="outline" action={give}>{t`${name} さんに席を渡す`}</ActionButton>;
}
