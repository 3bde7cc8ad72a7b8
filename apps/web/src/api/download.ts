import { save } from './save.js';
import { send } from './send.js';

/**
 * Fetches a file and hands it to the browser to be saved: in the right municipality, and with a refusal that can be
 * shown. @throws RequestFailed.
 */
export async function download(path: string): Promise<void> {
  const response = await send('GET', path, { signal: AbortSignal.timeout(120_000) });
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  save(decodeURIComponent(named ?? 'download'), await response.blob());
}
