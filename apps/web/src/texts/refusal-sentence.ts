import { useQuery } from '@tanstack/react-query';
import { language } from './language.js';

const sentences = { ja: () => import('#refusals/ja'), en: () => import('#refusals/en') };

/**
 * The sentence of a refusal that came by its code, within an answer (a row of a file, a learning event). The first one that
 * is told brings those of the platform along.
 */
export async function refusalSentence(code: string): Promise<string> {
  const { default: known } = await sentences[language()]();
  return known[code] ?? known['internal-error'] ?? code;
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
