/** What a backup of a service's database must know. */
export const backupRules = {
  /** The document that marks a database which a restore is filling: no service starts on it. */
  underRestore: { collection: 'migrations', _id: 'restore' },
  /** Collections that tell of processes and of the event stream, neither of which is in a backup. */
  leftOut: ['locks', 'stream_memories'] as readonly string[],
} as const;
