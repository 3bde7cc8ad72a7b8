import { t } from '@lingui/core/macro';
import { momentLabel } from '../texts/dates.js';

const quoted = (text: string): string => JSON.stringify(text);

/**
 * The foot of each printed sheet: address, moment of printing, page number. Only a page rule reaches that margin, and
 * only a sheet made by script may say what changes: a `<style>` element is refused by the content security policy.
 */
export function keepPrintFooter(): void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const write = () => {
    const printedAt = momentLabel(new Date());
    // Without what stands behind `#`: it may be a one-time code.
    const [address = ''] = window.location.href.split('#');
    const right = [quoted(t`出力日時 ${printedAt}`), quoted('　'), 'counter(page)', quoted('/'), 'counter(pages)'];
    sheet.replaceSync(`@page {
      @bottom-left { content: ${quoted(address)}; }
      @bottom-right { content: ${right.join(' ')}; }
    }`);
  };
  write();
  window.addEventListener('beforeprint', write);
}
