/**
 * For `jest.useFakeTimers({ now, doNotFake: [...onlyDate] })`: the service under test, in this very process, lives at that
 * moment; timers, sockets and servers run as always.
 */
export const onlyDate = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;
