import { stopOrphans } from './supervisor.mjs';

/*
 * `node reap.mjs DATA_DIR`: ends what a supervisor left behind on that folder as soon as standard input closes, that
 * is when the process that started it (a test run, a benchmark) is gone, however it ended.
 */
const [dataDir] = process.argv.slice(2);
process.stdin.once('end', () => void stopOrphans(dataDir)).resume();
