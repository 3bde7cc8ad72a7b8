import { send } from './send.js';

/**
 * Reads what the platform pushes from a path below `/api/v1` (Server-Sent Events) until it ends. With `fetch`, because an
 * `EventSource` cannot say in which municipality it asks and hides why it was refused. @throws RequestFailed.
 */
export async function* readEvents(path: string, signal: AbortSignal): AsyncGenerator<unknown> {
  const { body } = await send('GET', path, { signal });
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  let received = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const events = (received + part.value).split('\n\n');
    received = events.pop() ?? '';
    for (const event of events) if (event.startsWith('data: ')) yield JSON.parse(event.slice('data: '.length));
  }
}
