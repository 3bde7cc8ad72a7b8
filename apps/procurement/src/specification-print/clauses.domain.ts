/** A piece of a specification as paper shows it. `mark`: the number or the point before an item of a list. */
export type Clause =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly mark: string; readonly text: string };

const HEADING = /^#{1,6}\s+(.*)$/;
const ITEM = /^\s*([-*+]|\d{1,3}[.)])\s+(.*)$/;

/** Markdown by its lines: headings, items and paragraphs; what else it marks stays as it was typed, without its stars. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) clauses.push({ kind: 'paragraph', text: plain(paragraph.join('\n')) });
    paragraph = [];
  };
  for (const line of text.split(/\r\n?|\n/)) {
    const [, heading] = HEADING.exec(line) ?? [];
    const [, mark, item] = ITEM.exec(line) ?? [];
    if (heading === undefined && mark === undefined && line.trim() !== '') {
      paragraph.push(line.trim());
      continue;
    }
    endParagraph();
    if (heading !== undefined) clauses.push({ kind: 'heading', text: plain(heading) });
    if (mark !== undefined)
      clauses.push({ kind: 'item', mark: /\d/.test(mark) ? mark : '・', text: plain(item ?? '') });
  }
  endParagraph();
  return clauses;
}

const plain = (text: string): string => text.replaceAll(/\*\*([^*]+)\*\*/g, '$1').trim();
