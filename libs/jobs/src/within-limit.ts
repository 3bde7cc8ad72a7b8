const SHUTDOWN_LIMIT_MS = 5000;

/** Waits for work to end at shutdown, at most 5 s: what is cut off there is taken up again after its lock has run out. */
export async function withinLimit(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, SHUTDOWN_LIMIT_MS);
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
