const kB = 1024;

/** How large a file is, as file managers say it: 120 KB, 3.4 MB. */
export function size(bytes: number): string {
  if (bytes < kB) return `${bytes} B`;
  if (bytes < kB * kB) return `${Math.round(bytes / kB)} KB`;
  return `${(bytes / kB / kB).toFixed(1)} MB`;
}
