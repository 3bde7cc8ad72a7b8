import { v5 } from 'uuid';

const NAMESPACE = '6f1d5a0e-8a5b-4c0e-9c0f-2f4f2b8f7d11';

/**
 * The id that follows from what makes a thing the same thing (municipality and key, programme and person): asking for
 * it twice, also at once, gives one document.
 */
export const naturalId = (...parts: readonly [string, ...string[]]): string => v5(JSON.stringify(parts), NAMESPACE);
