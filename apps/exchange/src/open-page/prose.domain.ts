const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text of people, for between tags and within attributes. */
export const safe = (text: string | number): string =>
  String(text).replaceAll(/[&<>"']/g, (mark) => marks[mark] as string);

/** What pages without scripts show of Markdown: paragraphs, lines, headings, lists and what is strong; all else as text. */
export const prose = (text: string): string =>
  text
    .split(/\r?\n\s*\r?\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(blockOf)
    .join('');

function blockOf(block: string): string {
  const lines = block.split(/\r?\n/);
  const heading = /^#{1,6} +(.+)$/.exec(lines[0] ?? '')?.[1];
  if (heading !== undefined) {
    const rest = lines.slice(1).join('\n').trim();
    return `<h3>${inline(heading)}</h3>${rest === '' ? '' : blockOf(rest)}`;
  }
  if (lines.every((line) => /^[-*] /.test(line)))
    return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`;
  return `<p>${lines.map(inline).join('<br>')}</p>`;
}

const inline = (line: string): string => safe(line.trim()).replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');
