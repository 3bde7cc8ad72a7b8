import ts from 'typescript';

/*
 * Finds what people would read in one language only: Japanese that no macro takes out, and any words that stand bare in
 * an element or in an attribute that is shown or read out.
 */

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const words = /\p{L}/u;
const shownAttributes =
  /^(alt|title|label|hint|lead|placeholder|submit|text|aria-label|aria-description|aria-roledescription)$/;
const macros = /^(t|msg|plural|select|selectOrdinal)$/;

/**
 * The stray texts of a file, as `line: text`.
 * @param {string} code
 * @param {string} filename
 */
export function strayTexts(code, filename) {
  const kind = filename.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(filename, code, ts.ScriptTarget.Latest, true, kind);
  /** @type {string[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (isMacro(node)) return;
    const text = strayTextOf(node);
    if (text !== undefined) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${line + 1}: ${text.trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** @param {ts.Node} node */
function isMacro(node) {
  if (ts.isTaggedTemplateExpression(node)) return macros.test(node.tag.getText());
  if (ts.isCallExpression(node)) return macros.test(node.expression.getText());
  return ts.isJsxElement(node) && node.openingElement.tagName.getText() === 'Trans';
}

/** @param {ts.Node} node */
function strayTextOf(node) {
  if (ts.isJsxText(node)) return words.test(node.text) ? node.text : undefined;
  if (!ts.isStringLiteral(node) && !ts.isTemplateLiteralToken(node)) return undefined;
  const isShown = standsInElement(node) || standsInShownAttribute(node);
  return japanese.test(node.text) || (isShown && words.test(node.text)) ? node.text : undefined;
}

/** @param {ts.Node} node `<p>{'text'}</p>` */
const standsInElement = (node) =>
  ts.isJsxExpression(node.parent) && (ts.isJsxElement(node.parent.parent) || ts.isJsxFragment(node.parent.parent));

/** @param {ts.Node} node `title="text"` */
function standsInShownAttribute(node) {
  const attribute = ts.isJsxExpression(node.parent) ? node.parent.parent : node.parent;
  return ts.isJsxAttribute(attribute) && shownAttributes.test(attribute.name.getText());
}
