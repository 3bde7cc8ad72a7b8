import type { Clause } from '#contracts/procurement';

const heading = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const fence = /^ {0,3}(`{3,}|~{3,})/;

/**
 * The clauses of a text: each heading (`#` to `######`) begins one, and they are numbered from 1 in their order. What
 * stands above the first one is clause 0, where there is something. A published version never changes, so nor do its
 * numbers.
 */
export function clausesOf(text: string): Clause[] {
  const parts: { title: string | null; depth: number; lines: string[] }[] = [{ title: null, depth: 0, lines: [] }];
  let open: string | null = null;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, mark] = fence.exec(line) ?? [];
    const [, signs, title = ''] = (open === null && heading.exec(line)) || [];
    if (signs !== undefined) parts.push({ title, depth: signs.length, lines: [] });
    else parts.at(-1)?.lines.push(line);
    if (mark === undefined) continue;
    if (open === null) open = mark;
    else if (mark.startsWith(open)) open = null;
  }
  return parts
    .map(({ title, depth, lines }, clause) => ({ clause, title, depth, text: lines.join('\n').trim() }))
    .filter(({ clause, text: said }) => clause > 0 || said !== '');
}
