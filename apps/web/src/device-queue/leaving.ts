const target = new EventTarget();

/** Somebody is about to sign out: whoever has something to say for the queue says it now. */
export const leaving = {
  announce: (): void => void target.dispatchEvent(new Event('leaving')),
  listen: (listener: () => void, signal: AbortSignal): void => target.addEventListener('leaving', listener, { signal }),
};
