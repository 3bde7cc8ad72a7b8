import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { dist, findProgram } from './project.mjs';

/**
 * How each server is run: `{ name, command, args, isReady(log), isHealthy? }`, for the supervisor and for tests.
 * Each listens on 127.0.0.1 only and keeps everything in `dir`.
 */

/**
 * nats-server with JetStream. `users` is `{ name: password }`, all in account APP. There is never an `authorization`
 * block beside `accounts` (CVE-2023-47090). The store's limit stays well under the disk: on a full disk JetStream
 * hangs without a word, which is why health is an answer about the streams and not an open socket.
 */
export function natsServer({ dir, port, monitorPort, users, systemPassword }) {
  const account = Object.entries(users).map(
    ([user, password]) => `      { user: ${quote(user)}, password: ${quote(password)}, permissions: $APP_RIGHTS }`,
  );
  const config = writePrivate(
    join(dir, 'nats.conf'),
    `host: 127.0.0.1
port: ${port}
http: "127.0.0.1:${monitorPort}"
max_payload: 262144
APP_RIGHTS: {
  publish: { allow: ">", deny: "$SYS.>" }
  subscribe: { allow: ">", deny: "$SYS.>" }
}
accounts {
  APP {
    jetstream: { max_file: 2G, max_mem: 64M }
    users: [
${account.join('\n')}
    ]
  }
  SYS {
    users: [ { user: "sys", password: ${quote(systemPassword)} } ]
  }
}
system_account: SYS
jetstream {
  store_dir: ${quote(dir)}
  max_file: 2G
  max_mem: 64M
}
`,
  );
  const answers = () => httpOk(`http://127.0.0.1:${monitorPort}/jsz?accounts=true&streams=true`, 2000);
  return {
    name: 'nats',
    command: findProgram('nats-server'),
    args: ['-c', config],
    isReady: answers,
    isHealthy: answers,
  };
}

/** redis-server for sessions, limits and queues: nothing may be evicted, an append-only file, synced each second. */
export function redisServer({ dir, port, password }) {
  const config = writePrivate(
    join(dir, 'redis.conf'),
    `bind 127.0.0.1
port ${port}
protected-mode yes
requirepass ${password}
dir ${quote(dir)}
appendonly yes
appendfsync everysec
save ""
maxmemory 256mb
maxmemory-policy noeviction
daemonize no
logfile ""
`,
  );
  return {
    name: 'redis',
    command: findProgram('redis-server'),
    args: [config],
    isReady: () => redisAnswers(port, password, 2000),
  };
}

/** The embedded document store. It prints its `mongodb://` address as a line when it is ready. */
export function storeServer({ dir }) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  return {
    name: 'store',
    command: process.execPath,
    args: [dist('libs/embedded-mongo/src/main.js'), '--data', dir],
    isReady: (log) => storeUri(log) !== undefined,
  };
}

/** The address that the store printed, from its log. */
export const storeUri = (log) => /mongodb:[/][/][^\s"]+(?=[\s"])/.exec(log)?.[0];

/** Whether a GET is answered 200 within the time. */
export function httpOk(url, timeout) {
  return new Promise((resolve) => {
    const request = get(url, { timeout, agent: false, signal: AbortSignal.timeout(timeout) }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode === 200));
      response.once('error', () => resolve(false));
    });
    request.once('error', () => resolve(false));
  });
}

function redisAnswers(port, password, timeout) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    let text = '';
    socket.once('connect', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    socket.on('data', (data) => {
      text += data;
      if (text.includes('+PONG')) end(true);
      else if (text.split('\r\n').length > 2) end(false);
    });
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}

/** Writes a file that holds passwords; returns its path. */
function writePrivate(path, content) {
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
  let same = false;
  try {
    same = readFileSync(path, 'utf8') === content;
  } catch {
    // There is none yet.
  }
  if (!same) writeFileSync(path, content, { mode: 0o600 });
  return path;
}

const quote = (text) => JSON.stringify(text);
