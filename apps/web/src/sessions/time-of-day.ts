/** A time of day as people write it (`13:30`, `１３時３０分`, `13時`, `1330`) → `13:30`; what is none stays as typed. */
export function asTimeOfDay(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/\s/g, '');
  if (plain === '') return undefined;
  const found = /^(\d{1,2})(?::|時)(\d{1,2})?分?$/.exec(plain) ?? /^(\d{1,2})(\d\d)$/.exec(plain);
  if (!found) return typed;
  const [, hour = '', minute = '0'] = found;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}

/** `2026-11-27` and `13:30` on the clock of Japan → a moment. */
export const momentAt = (day: string, time: string): string => new Date(`${day}T${time}:00+09:00`).toISOString();
