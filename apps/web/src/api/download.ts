import { save } from './save.js';
import { send } from './send.js';

/** What a text in CP932 could not hold: replaced so often, in these rows for a beginning. */
export interface ReplacedCharacters {
  readonly characters: readonly {
    readonly character: string;
    readonly times: number;
    readonly rows: readonly number[];
  }[];
  readonly more: number;
}

/**
 * Fetches a file and hands it to the browser to be saved: in the right municipality, and with a refusal that can be
 * shown. Answers what was replaced in it, where something was. @throws RequestFailed.
 */
export async function download(path: string): Promise<ReplacedCharacters | null> {
  const response = await send('GET', path, { signal: AbortSignal.timeout(120_000) });
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  save(decodeURIComponent(named ?? 'download'), await response.blob());
  const replaced = response.headers.get('manabi-replaced-characters');
  return replaced === null ? null : (JSON.parse(decodeURIComponent(replaced)) as ReplacedCharacters);
}
