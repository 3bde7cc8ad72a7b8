import { t } from '@lingui/core/macro';
import { useState, type DragEvent } from 'react';
import type { AttendeeId } from '#contracts';
import type { Seat, TablePlan } from '#contracts/exchange';
import { Tag } from '../components/tag.js';
import { language } from '../texts/language.js';
import { MoveDialog, type Move } from './move-dialog.js';

interface Props {
  plan: TablePlan;
  onDone: (sentence: string) => void;
}

/** Tables as columns where there is room. Somebody is moved by the choice beside the name, or by dragging. */
export function SeatedTables({ plan, onDone }: Props) {
  const [move, setMove] = useState<Move | null>(null);
  const seats = plan.tables.flatMap(({ table, people }) => people.map((seat) => ({ seat, table })));
  const ask = (attendee: string, table: string) => {
    const found = seats.find(({ seat }) => seat.attendee === attendee);
    if (found && found.table !== table) setMove({ attendee: attendee as AttendeeId, name: found.seat.name, table });
  };
  const drop = (table: string) => (event: DragEvent) => {
    event.preventDefault();
    ask(event.dataTransfer.getData('text/plain'), table);
  };
  return (
    <>
      <div className="seated-tables">
        {plan.tables.map(({ table, theme, seats: room, people }) => (
          <section
            key={table}
            className="seated-table"
            aria-labelledby={`table-${table}`}
            onDragOver={(event) => event.preventDefault()}
            onDrop={drop(table)}
          >
            <h3 id={`table-${table}`}>{t`テーブル${table}`}</h3>
            <p>{theme}</p>
            <p className="seated-room">{t`${people.length}人／${room}席`}</p>
            <ul>
              {people.map((seat) => (
                <SeatOf
                  key={seat.attendee}
                  seat={seat}
                  table={table}
                  plan={plan}
                  hasMoved={plan.moved.includes(seat.attendee)}
                  onMove={(to) => ask(seat.attendee, to)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {move && <MoveDialog plan={plan} move={move} onClose={() => setMove(null)} onDone={onDone} />}
    </>
  );
}

interface SeatProps {
  seat: Seat;
  table: string;
  plan: TablePlan;
  hasMoved: boolean;
  onMove: (table: string) => void;
}

function SeatOf({ seat, table, plan, hasMoved, onMove }: SeatProps) {
  const { attendee, name, municipalityName, choice, why } = seat;
  return (
    <li
      className="seat"
      draggable
      onDragStart={({ dataTransfer }: DragEvent) => dataTransfer.setData('text/plain', attendee)}
    >
      <p>
        <strong>{name}</strong>
        <br />
        {municipalityName}
      </p>
      <p>
        {choice === null ? <Tag kind="warning">{t`希望の外`}</Tag> : <Tag kind="info">{t`第${choice}希望`}</Tag>}
        {hasMoved && <Tag kind="plain">{t`席が変わりました`}</Tag>}
      </p>
      <details>
        <summary>{t`なぜこの席か`}</summary>
        <p>{why[language()]}</p>
      </details>
      <label className="seat-move">
        <span className="sr-only">{t`${name}さんの席`}</span>
        <select className="input" value={table} onChange={({ currentTarget }) => onMove(currentTarget.value)}>
          {plan.tables.map((one) => (
            <option key={one.table} value={one.table}>
              {`${one.table} ${one.theme}`}
            </option>
          ))}
        </select>
      </label>
    </li>
  );
}
