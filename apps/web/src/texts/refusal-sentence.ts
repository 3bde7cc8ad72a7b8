import { t } from '@lingui/core/macro';
import { useQueries, useQuery } from '@tanstack/react-query';
import { language } from './language.js';

type Sentences = Record<string, () => Promise<Readonly<Record<string, string>>>>;

/** Those of the contracts in one language (`build/refusals.mjs`). */
const sentences = {
  ja: import.meta.glob('../../../../libs/contracts/src/refusals.ts', { query: '?ja', import: 'default' }) as Sentences,
  en: import.meta.glob('../../../../libs/contracts/src/refusals.ts', { query: '?en', import: 'default' }) as Sentences,
};

/**
 * The sentence of a refusal that came by its code, within an answer (a row of a file, a learning event). The first one that
 * is told brings those of the platform along.
 */
export async function refusalSentence(code: string): Promise<string> {
  const known = await Object.values(sentences[language()])[0]?.();
  return known?.[code] ?? known?.['internal-error'] ?? code;
}

const sentenceQuery = (code: string) => ({
  queryKey: ['refusal', language(), code],
  queryFn: () => refusalSentence(code),
  staleTime: Infinity,
  // They come from a file of the page's own, which is not there without network, nor after an update of the platform.
  retry: 2,
  refetchOnReconnect: true,
});

/** The same, shown as soon as it is there; the code where it cannot be loaded. */
export function RefusalSentence({ code }: { code: string }) {
  const { data = '', isError } = useQuery(sentenceQuery(code));
  return isError ? t`理由を読み込めませんでした。ページを読み込み直してください。（${code}）` : data;
}

/** Whether the sentences of all of them are there to be read: what is forgotten once it was read waits for them. */
export function useRefusalsAreTold(codes: readonly string[]): boolean {
  const told = useQueries({ queries: [...new Set(codes)].map(sentenceQuery) });
  return told.every(({ isSuccess }) => isSuccess);
}
