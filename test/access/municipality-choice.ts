import { allOperations } from '#contracts';
import { personaOf } from './beyond.js';
import { jsonOf, type Ask, type Answer } from './http.js';
import { leakOf, plain } from './matrix.js';
import type { Persona } from './personas.js';
import { policy } from './policy.js';
import { away, home } from './records.js';
import { requestOf, routeOf } from './routes.js';
import { sampleInput } from './samples.js';
import type { World } from './world.js';

const unknown = '888885';
const header = 'manabi-municipality';

/** Operations behind a link: a browser follows it with the session alone. */
const downloads = allOperations.filter((op) => !op.http && routeOf(op)?.method === 'GET');

/** The link of a download, as this persona would name its own records there, with the municipality to act in. */
function linkOf(world: World, persona: Persona, op: (typeof downloads)[number], municipality: string): Ask {
  const request = requestOf(op, sampleInput(op, world, persona, undefined), {});
  const { cookie, authorization } = persona.headers;
  const headers = { ...(cookie && { cookie }), ...(authorization && { authorization }) };
  return { ...request, headers, path: `${request.path}${request.path.includes('?') ? '&' : '?'}${municipality}` };
}

/**
 * Who acts in several municipalities names one, in a header or in a link. It opens nothing: whoever has no role there is
 * answered as if there were no such municipality, and whoever has one reaches nothing of the others.
 */
export async function choiceFindings(world: World) {
  const findings: string[] = [];
  let requests = 0;
  const ask = (request: Ask): Promise<Answer> => {
    requests += 1;
    return world.http.askPatiently(request);
  };
  const said = (answer: Answer) => {
    const { code = '' } = jsonOf(answer) as { code?: string };
    return `${answer.status} ${code}`.trim();
  };

  for (const persona of world.personas) {
    const mayChoose = persona.name === 'officer elsewhere' || persona.name === 'program of the scenarios';
    for (const op of downloads) {
      const row = policy[op.name];
      const link = (municipality: string) => linkOf(world, persona, op, municipality);
      const [theirs, nobodys] = [link(`municipality=${away}`), link(`municipality=${unknown}`)];
      const answers = [await ask(theirs), await ask(nobodys)] as const;
      if (!mayChoose && plain(answers[0], theirs) !== plain(answers[1], nobodys))
        findings.push(`${op.name} as ${persona.name}: ${away} answers ${said(answers[0])} unlike ${said(answers[1])}`);
      if (answers[1].status < 400)
        findings.push(`${op.name} as ${persona.name}: ${unknown} answers ${said(answers[1])}`);
      const leak = row && leakOf(world, { row, persona }, theirs, answers[0]);
      if (!mayChoose && leak) findings.push(`${op.name} as ${persona.name} in ${away}: ${leak}`);
      for (const wrong of ['municipality=12345', `municipality=${home}&municipality=${away}`]) {
        const refused = said(await ask(link(wrong)));
        const expected = persona.name === 'nobody' ? /^40[01] / : /^400 invalid-input$/;
        if (!expected.test(refused)) findings.push(`${op.name} as ${persona.name}, ${wrong}: ${refused}`);
      }
    }
  }

  // A learner here, an officer there: the choice decides which of them asks.
  const dual = personaOf(world, 'officer elsewhere');
  const { programme } = world.records[away];
  const expected: [string, Ask, string][] = [
    ['people, as who he is first', asDual('/people', {}), '403 forbidden'],
    ['people there, by the header', asDual('/people?limit=200', { [header]: away }), '200'],
    [
      'the report there, by the link',
      asDual(`/reports/programmes/${programme.staff}.csv?municipality=${away}`, {}),
      '200',
    ],
    ['the report there, without a choice', asDual(`/reports/programmes/${programme.staff}.csv`, {}), '403 forbidden'],
    [
      'the report there, here',
      asDual(`/reports/programmes/${programme.staff}.csv?municipality=${home}`, {}),
      '403 forbidden',
    ],
    [
      'the report here, there',
      asDual(`/reports/programmes/${world.records[home].programme.staff}.csv?municipality=${away}`, {}),
      '404 unknown-programme',
    ],
    [
      'the link before the header',
      asDual(`/reports/programmes/${programme.staff}.csv?municipality=${away}`, { [header]: home }),
      '200',
    ],
  ];
  for (const [what, request, answered] of expected) {
    const answer = await ask(request);
    if (said(answer) !== answered) findings.push(`officer elsewhere, ${what}: ${said(answer)} instead of ${answered}`);
    const shown = world.records[home].personal.find(({ text }) => answer.text.includes(text));
    if (shown) findings.push(`officer elsewhere, ${what}: shows ${shown.text} of ${home}`);
  }
  if (!(await ask(asDual('/people?limit=200', { [header]: away }))).text.includes(world.records[away].person.staff[0]))
    findings.push('officer elsewhere sees nobody there');
  return { findings, requests, downloads: downloads.length };

  function asDual(path: string, more: Record<string, string>): Ask {
    const { cookie = '' } = dual.headers;
    return { method: 'GET', path: `/api/v1${path}`, headers: { cookie, ...more } };
  }
}
