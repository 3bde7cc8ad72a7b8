import { allEvents, allOperations } from './all.js';
import { envelopeOf } from './event.js';
import { jsonSchema } from './openapi.js';

/** The JSON Schemas of every message by file name: what `published/` must hold, to the letter. */
export function publishedSchemas(): Map<string, string> {
  const file = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const operations = allOperations.map(({ name, ofEach, http, access, summary, input, output, refusals, repeats }) => {
    const schema = {
      name,
      ofEach,
      http,
      access,
      summary,
      repeats,
      refusals,
      input: jsonSchema(input, 'input'),
      output: jsonSchema(output, 'output'),
    };
    return [`${name}.json`, file(schema)] as const;
  });
  const events = allEvents.map((contract) => {
    const schema = {
      name: contract.name,
      summary: contract.summary,
      message: jsonSchema(envelopeOf(contract), 'output'),
    };
    return [`${contract.name}.json`, file(schema)] as const;
  });
  return new Map([...operations, ...events]);
}
