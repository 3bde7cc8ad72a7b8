/** When these pages were built, ISO 8601; put in by Vite. */
declare const BUILT_AT: string;
