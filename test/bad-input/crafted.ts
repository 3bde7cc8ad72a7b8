import type { Answer } from '../access/http.js';
import { leaves, requestWith, withAt, wholeInput } from './described.js';
import { keptFields, operatorObjects, operatorQueries, operatorTexts, pollutingTexts, rawBodies } from './payloads.js';
import type { Case } from './run.js';
import type { Target } from './target.js';

const jsonType = { 'content-type': 'application/json' };
const is =
  (...statuses: number[]) =>
  ({ status, text }: Answer) =>
    statuses.includes(status) ? undefined : `${status} in place of ${statuses.join(' or ')}: ${text.slice(0, 120)}`;
const writes = ({ described }: Target): boolean => described.method !== 'GET' && described.method !== 'DELETE';
const hasBody = (target: Target): boolean => writes(target) && target.described.body !== undefined;

/** Operators in every field, in the body and in the address. `share`: every how many-th of them is sent. */
export function* operatorCases(targets: readonly Target[], share: number): Generator<Case> {
  let at = 0;
  const take = () => (at += 1) % share === 0;
  for (const target of targets) {
    const { described, caller, sample } = target;
    const inPath = new Set(described.parameters.filter((one) => one.in === 'path').map(({ name }) => `/${name}`));
    for (const { pointer, schema } of leaves(wholeInput(described))) {
      if (!schema.type) continue;
      const asBody = hasBody(target) && !inPath.has(pointer);
      for (const payload of asBody ? operatorObjects : []) {
        if (!take()) continue;
        const input = withAt(sample, pointer, payload) as Record<string, unknown>;
        yield {
          class: 'operators',
          what: `${pointer} = ${JSON.stringify(payload)}`,
          ask: requestWith(described, input, caller.headers),
          described,
          expect: is(400),
          input,
        };
      }
      for (const payload of operatorTexts) {
        if (!take() || described.isForm) continue;
        const input = withAt(sample, pointer, payload) as Record<string, unknown>;
        yield {
          class: 'operators',
          what: `${pointer} = ${payload}`,
          ask: requestWith(described, input, caller.headers),
          described,
          // Any text is a place in a list: the next page begins there.
          ...(pointer !== '/cursor' && { expect: widens }),
          input,
        };
      }
    }
    for (const { name } of described.parameters.filter((one) => one.in === 'query')) {
      const { [name]: _, ...rest } = sample;
      const { path, ...ask } = requestWith(described, rest, caller.headers);
      for (const query of operatorQueries) {
        if (!take()) continue;
        const to = `${path}${path.includes('?') ? '&' : '?'}${name}${query}`;
        yield { class: 'operators', what: `${name}${query}`, ask: { ...ask, path: to }, described, expect: is(400) };
      }
    }
  }
}

/** A text that is no value of anything must not find anything. */
const widens = ({ status, text }: Answer): string | undefined =>
  status === 200 && /"items":\[\{"person"/.test(text) ? `found people: ${text.slice(0, 120)}` : undefined;

/** Fields of the store, in every body that may be written and every address that may be asked. */
export function* keptFieldCases(targets: readonly Target[]): Generator<Case> {
  for (const { described, caller, sample, op } of targets) {
    if (described.isForm) continue;
    const fields = keptFields.filter((field) => !(field in (wholeInput(described).properties ?? {})));
    if (!op && described.method !== 'POST') continue;
    for (const field of fields) {
      yield {
        class: 'kept fields',
        what: field,
        ask: requestWith(
          described,
          { ...sample, [field]: field.endsWith('s') ? ['secretariat'] : '992020' },
          caller.headers,
        ),
        described,
        expect: is(400),
      };
    }
    // A field of the path again in the body or the address: which one counts?
    for (const { name } of described.parameters.filter((one) => one.in === 'path')) {
      const ask = requestWith(described, sample, caller.headers);
      const doubled =
        described.method === 'GET'
          ? { ...ask, path: `${ask.path}${ask.path.includes('?') ? '&' : '?'}${name}=992020` }
          : {
              ...ask,
              headers: { ...ask.headers, ...jsonType },
              body: JSON.stringify({ ...JSON.parse(ask.body?.toString() ?? '{}'), [name]: '992020' }),
            };
      yield { class: 'kept fields', what: `${name} twice`, ask: doubled, described, expect: is(400) };
    }
  }
}

/** Texts that reach for the prototype of all objects, in bodies and addresses. */
export function* pollutionCases(targets: readonly Target[]): Generator<Case> {
  for (const target of targets) {
    const { described, caller, sample } = target;
    const ask = requestWith(described, sample, caller.headers);
    if (hasBody(target)) {
      for (const text of pollutingTexts) {
        const sent = { ...ask, headers: { ...ask.headers, ...jsonType } };
        yield { class: 'pollution', what: text, ask: { ...sent, body: text }, described, expect: is(400) };
        // Hidden among what is right.
        const merged = `${ask.body?.toString().slice(0, -1) ?? '{'},${text.slice(1)}`;
        if (text.startsWith('{'))
          yield {
            class: 'pollution',
            what: merged.slice(-80),
            ask: { ...sent, body: merged },
            described,
            expect: is(400),
          };
      }
    } else if (!described.isForm) {
      for (const query of [
        '__proto__[polluted]=1',
        '__proto__.polluted=1',
        'constructor[prototype][polluted]=1',
        '__proto__=1',
        'constructor=1',
        'toString=1',
        'hasOwnProperty=1',
        '__proto__[roles][]=secretariat',
      ]) {
        const path = `${ask.path}${ask.path.includes('?') ? '&' : '?'}${query}`;
        const expect = target.op ? is(400) : undefined;
        yield { class: 'pollution', what: query, ask: { ...ask, path }, described, ...(expect && { expect }) };
      }
    }
  }
}

/** Bodies that trouble parsers, to some of the routes that take one. */
export function* bodyCases(targets: readonly Target[], routes: number): Generator<Case> {
  for (const target of targets.filter(hasBody).slice(0, routes)) {
    const { described, caller, sample } = target;
    for (const { what, body, headers = jsonType, fine, large } of rawBodies) {
      const asked = requestWith(described, sample, caller.headers);
      const { 'content-type': _, ...kept } = asked.headers as Record<string, string>;
      const ask = { ...asked, body, headers: { ...kept, ...headers } };
      yield { class: 'bodies', what, ask, described, ...(!fine && { expect: large ? is(413) : is(400, 413, 415) }) };
    }
  }
}
