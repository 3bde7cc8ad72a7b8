import { Lexer, type MarkedToken, type Token } from 'marked';
import { createElement, Fragment, type ReactNode } from 'react';

interface Props {
  text: string;
  /** The level of the heading it stands under; its own headings go below. */
  under?: 1 | 2 | 3;
}

/**
 * Text that people wrote, with Markdown for its shape. Only what is named here becomes an element: HTML stays what it is,
 * text; a picture is its words, for nothing is loaded from elsewhere; a link leads to a page or to an address.
 */
export function Markdown({ text, under = 2 }: Props) {
  const tokens = Lexer.lex(text);
  return <div className="prose">{nodesOf(tokens, levelsOf(tokens, under))}</div>;
}

/** Depth of a heading as written → its level here, without a gap: whatever people begin with. */
type Levels = ReadonlyMap<number, number>;

function levelsOf(tokens: readonly Token[], under: number): Levels {
  const depths = new Set(tokens.flatMap((token) => (token.type === 'heading' ? [token['depth'] as number] : [])));
  return new Map([...depths].sort((a, b) => a - b).map((depth, place) => [depth, Math.min(under + 1 + place, 6)]));
}

const nodesOf = (tokens: readonly Token[] | undefined, levels: Levels): ReactNode =>
  (tokens ?? []).map((token, place) => <Fragment key={place}>{nodeOf(token as MarkedToken, levels)}</Fragment>);

function nodeOf(token: MarkedToken, levels: Levels): ReactNode {
  const inside = () => nodesOf('tokens' in token ? token.tokens : [], levels);
  switch (token.type) {
    case 'heading':
      return createElement(`h${levels.get(token.depth) ?? 6}`, null, inside());
    case 'paragraph':
      return <p>{inside()}</p>;
    case 'blockquote':
      return <blockquote>{inside()}</blockquote>;
    case 'strong':
      return <strong>{inside()}</strong>;
    case 'em':
      return <em>{inside()}</em>;
    case 'del':
      return <del>{inside()}</del>;
    case 'link':
      return linkTo(token.href, inside());
    case 'list':
      return listOf(token, levels);
    case 'table':
      return tableOf(token, levels);
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'hr':
      return <hr />;
    case 'br':
      return <br />;
    case 'text':
      return token.tokens ? inside() : token.text;
    case 'escape':
    case 'image':
      return token.text;
    case 'space':
    case 'def':
    case 'checkbox':
      return null;
    default:
      return token.raw;
  }
}

/** A page of ours, an address of the web or of mail; anything else (`javascript:`, `data:`, `//elsewhere`) stays words. */
const leadsSomewhere = /^(https?:[/][/]|mailto:|[/](?![/\\]))/i;

function linkTo(href: string, inside: ReactNode): ReactNode {
  if (!leadsSomewhere.test(href)) return inside;
  return (
    <a href={href} rel="noreferrer">
      {inside}
    </a>
  );
}

function listOf({ ordered, start, items }: Extract<MarkedToken, { type: 'list' }>, levels: Levels): ReactNode {
  const entries = items.map((item, place) => <li key={place}>{nodesOf(item.tokens, levels)}</li>);
  return ordered ? <ol start={Number(start) || 1}>{entries}</ol> : <ul>{entries}</ul>;
}

function tableOf({ header, rows }: Extract<MarkedToken, { type: 'table' }>, levels: Levels): ReactNode {
  return (
    <div className="table-frame" tabIndex={0} role="group">
      <table className="prose-table">
        <thead>
          <tr>
            {header.map((cell, place) => (
              <th key={place} scope="col">
                {nodesOf(cell.tokens, levels)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, place) => (
                <td key={place}>{nodesOf(cell.tokens, levels)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
