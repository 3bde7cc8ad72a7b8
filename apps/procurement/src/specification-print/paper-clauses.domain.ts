import { clausesOf } from '../clauses.domain.js';

/** A piece of a clause as paper shows it. `mark`: the number or the point before an item of a list. */
type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly mark: string; readonly text: string };

/** A clause as paper shows it. `heading`: its number, by which comments name it, and its title; null above the first one. */
export interface PaperClause {
  readonly heading: string | null;
  /** Under the title of the paper, which is 1. */
  readonly level: number;
  readonly blocks: readonly Block[];
}

/** The clauses of a specification. No level is left out between two, as a tagged PDF has to have it. */
export function paperClausesOf(text: string): PaperClause[] {
  let above: number[] = [];
  return clausesOf(text).map(({ clause, title, depth, text: body }) => {
    const blocks = blocksOf(body);
    if (title === null) return { heading: null, level: 1, blocks };
    above = [...above.filter((one) => one < depth), depth];
    return { heading: plain(`${clause}　${title}`), level: 1 + above.length, blocks };
  });
}

const ITEM = /^\s*([-*+]|\d{1,3}[.)])\s+(.*)$/;

/** Markdown by its lines: items and paragraphs; what else it marks stays as it was typed, without its stars. */
function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', text: plain(paragraph.join('\n')) });
    paragraph = [];
  };
  for (const line of body.split('\n')) {
    const [, mark, item] = ITEM.exec(line) ?? [];
    if (mark === undefined && line.trim() !== '') {
      paragraph.push(line.trim());
      continue;
    }
    endParagraph();
    if (mark !== undefined) blocks.push({ kind: 'item', mark: /\d/.test(mark) ? mark : '・', text: plain(item ?? '') });
  }
  endParagraph();
  return blocks;
}

const plain = (text: string): string => text.replaceAll(/\*\*([^*]+)\*\*/g, '$1').trim();
