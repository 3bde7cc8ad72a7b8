import { connectNats } from '#messaging';
import fastify from 'fastify';

/*
 * What an answer through a web server and NATS costs with nothing else: no checks, no caller, no database. Both ends in
 * one process, as the platform runs by default, each with its own connection.
 */
const natsUrl = process.argv[2] ?? '';
const [asking, answering] = await Promise.all([connectNats(natsUrl, 'bench'), connectNats(natsUrl, 'bench')]);
/** As long as the document that the platform is asked for. */
const answer = new Uint8Array(900).fill(0x20);
answering.subscribe('bench.bare', { callback: (_, message) => void message.respond(answer) });

const server = fastify({ logger: false });
server.get('/bare/:id', async (_, reply) => {
  const { data } = await asking.request('bench.bare', new Uint8Array(64), { timeout: 1500 });
  void reply.header('content-type', 'application/json');
  return Buffer.from(data);
});
process.stdout.write(`${await server.listen({ port: 0, host: '127.0.0.1' })}\n`);
