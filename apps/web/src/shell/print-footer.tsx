import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { momentLabel } from '../dates.js';
import { words } from '../words.js';

const quoted = (text: string): string => JSON.stringify(text).replaceAll('<', '\\3c ');

/** The foot of each printed sheet: address, moment of printing, page number. Only a page rule reaches that margin. */
export function PrintFooter() {
  const [printedAt, setPrintedAt] = useState(() => new Date());
  useEffect(() => {
    const note = () => flushSync(() => setPrintedAt(new Date()));
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  const rule = `@page {
    @bottom-left { content: ${quoted(window.location.href)}; }
    @bottom-right { content: ${quoted(words.report.printedAt(momentLabel(printedAt)))} "　" counter(page) "/" counter(pages) ${quoted(words.report.pageOf)}; }
  }`;
  return <style>{rule}</style>;
}
