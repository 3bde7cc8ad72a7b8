import { normaliseEmail, normaliseName, parseJapaneseDate } from '#csv/text';

/** How what somebody typed is understood: converted, never scolded. Nothing typed is nothing. */
type Read = (typed: string) => unknown;

const unlessEmpty =
  (read: (typed: string) => unknown): Read =>
  (typed) =>
    typed.trim() === '' ? undefined : read(typed);

/** Text of one line or more: its characters stay, spaces around it go. */
export const asText = unlessEmpty(normaliseName);
/** Codes and numbers of things: full width is meant as what it looks like. */
export const asCode = unlessEmpty((typed) => typed.normalize('NFKC').trim());
/** Codes that are shown in groups. */
export const asDigits = (typed: string): unknown => asCode(typed.replaceAll(/\s/g, ''));
export const asEmail = unlessEmpty(normaliseEmail);
/** Spaces belong to a password. */
export const asSecret: Read = (typed) => (typed === '' ? undefined : typed);
const asTypedNumber = unlessEmpty((typed) => {
  const plain = typed.normalize('NFKC').replaceAll(',', '').trim();
  return Number.isFinite(Number(plain)) ? Number(plain) : plain;
});
/** What is no number stays as typed, and is refused as such. What the form began with is one already, or none. */
export const asNumber = (value: string | number | null): unknown =>
  typeof value === 'string' ? asTypedNumber(value) : (value ?? undefined);
/** `R8.4.1`, `令和8年4月1日`, `2026/4/1`, in any width → `2026-04-01`. */
export const asDay = unlessEmpty((typed) => parseJapaneseDate(typed) ?? typed);
/** Chosen from a list. */
export const asChoice: Read = (chosen) => (chosen === '' ? undefined : chosen);
