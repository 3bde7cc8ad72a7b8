/** Digital Agency palette: solid gray 800. */
export const TEXT = '#333333';
export const FONTS = "'BIZ UDPGothic', 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif";

interface SvgElement {
  readonly outerHTML: string;
  setAttribute(name: string, value: string): void;
}

/**
 * One picture with one description: what is inside is no use to a reader of labels. Written as XML, which an image is
 * read as: the HTML serialiser leaves `<` and `&` in attributes as they are and knows an entity that XML does not.
 */
export function asImage(chart: SvgElement, sentence: string): string {
  chart.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', '');
  const label = sentence
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return chart.outerHTML.replace('aria-label=""', () => `aria-label="${label}"`).replaceAll('&nbsp;', '&#160;');
}
