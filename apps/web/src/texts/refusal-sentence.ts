import { useQuery } from '@tanstack/react-query';
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

/** The same, shown as soon as it is there. */
export function RefusalSentence({ code }: { code: string }) {
  const { data = '' } = useQuery({
    queryKey: ['refusal', language(), code],
    queryFn: () => refusalSentence(code),
    staleTime: Infinity,
  });
  return data;
}
