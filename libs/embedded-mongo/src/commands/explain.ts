import { CODE, CommandError, badValue } from '../errors.js';
import { type Doc, isDoc, toFlag, toNumber } from '../bson/values.js';
import type { Query, Trace } from '../query/find.js';
import { parsePipeline } from '../query/pipeline.js';
import { parseSort } from '../query/sort.js';
import { each } from './aggregate.js';
import { type Command, arrayField, countField, docField, stringField } from './command.js';

const VERBOSITIES: unknown[] = ['queryPlanner', 'executionStats', 'allPlansExecution'];

/** What is explained: the query that finds the documents, and what is done with them, outermost first. */
interface Subject {
  query: Query;
  around: Doc[];
  /** Stages of a pipeline that the query does not do. */
  later: Doc[];
}

/**
 * MongoDB's `explain`, as much of it as tells which index is read and how many keys and documents are looked at. The
 * query runs; what it would write is not written.
 */
export const explain: Command = {
  fields: ['verbosity'],
  run: async ({ store, db }, body) => {
    const verbosity = body.verbosity ?? 'allPlansExecution';
    if (!VERBOSITIES.includes(verbosity)) throw badValue(`verbosity is one of ${VERBOSITIES.join(', ')}`);
    const command = docField(body, 'explain');
    const { query, around, later } = subjectOf(command);
    const name = stringField(command, Object.keys(command)[0]!);
    const trace: Trace = { keysExamined: 0, docsExamined: 0 };
    const began = performance.now();
    let nReturned = 0;
    await each(store, db, name, { ...query, trace }, () => {
      nReturned += 1;
      return verbosity !== 'queryPlanner';
    });
    const exists = store.catalogue.get(db, name) !== undefined;
    const winningPlan = nested([...around, ...(exists ? stagesOf(query, trace) : [{ stage: 'EOF' }])]);
    const answer = {
      queryPlanner: { namespace: `${db}.${name}`, parsedQuery: query.filter, winningPlan, rejectedPlans: [] },
      ...(verbosity !== 'queryPlanner' && {
        executionStats: {
          executionSuccess: true,
          nReturned,
          executionTimeMillis: Math.round(performance.now() - began),
          totalKeysExamined: isWholeScan(query, trace) ? 0 : trace.keysExamined,
          totalDocsExamined: trace.docsExamined,
          executionStages: { ...winningPlan, nReturned },
        },
      }),
    };
    return {
      explainVersion: '1',
      ...(later.length > 0 ? { stages: [{ $cursor: answer }, ...later] } : answer),
      command,
      serverInfo: { version: '7.0.0', gitVersion: 'embedded-mongo' },
    };
  },
};

function subjectOf(command: Doc): Subject {
  const only = (query: Partial<Query>, ...around: Doc[]): Subject => ({
    query: { filter: {}, sort: [], skip: 0, limit: 0, ...query },
    around,
    later: [],
  });
  const { hint } = command;
  switch (Object.keys(command)[0]) {
    case 'find': {
      const query = { filter: docField(command, 'filter'), sort: parseSort(docField(command, 'sort')), hint };
      const projection = docField(command, 'projection');
      const around =
        Object.keys(projection).length > 0 ? [{ stage: 'PROJECTION_SIMPLE', transformBy: projection }] : [];
      return only(
        { ...query, skip: countField(command, 'skip', 0), limit: countField(command, 'limit', 0) },
        ...around,
      );
    }
    case 'count': {
      const limits = { skip: countField(command, 'skip', 0), limit: countField(command, 'limit', 0) };
      return only({ filter: docField(command, 'query'), hint, ...limits }, { stage: 'COUNT' });
    }
    case 'distinct':
      return only({ filter: docField(command, 'query'), hint });
    case 'aggregate': {
      const pipeline = arrayField(command, 'pipeline') as Doc[];
      const { query, stages } = parsePipeline(pipeline);
      const later = stages.length > 0 ? pipeline.slice(-stages.length) : [];
      return { query: { ...query, hint }, around: [], later };
    }
    case 'update': {
      const statement = statementOf(command, 'updates');
      const limit = toFlag(statement.multi) ? 0 : 1;
      return only({ filter: docField(statement, 'q'), limit, hint: statement.hint }, { stage: 'UPDATE' });
    }
    case 'delete': {
      const statement = statementOf(command, 'deletes');
      const limit = toNumber(statement.limit, 'limit');
      return only({ filter: docField(statement, 'q'), limit, hint: statement.hint }, { stage: 'DELETE' });
    }
    case 'findAndModify': {
      const query = { filter: docField(command, 'query'), sort: parseSort(docField(command, 'sort')), limit: 1, hint };
      return only(query, { stage: toFlag(command.remove) ? 'DELETE' : 'UPDATE' });
    }
    default:
      throw new CommandError(CODE.CommandNotFound, 'Explain failed due to unknown command');
  }
}

function statementOf(command: Doc, field: string): Doc {
  const [statement, ...others] = arrayField(command, field);
  if (!isDoc(statement) || others.length > 0) throw new CommandError(CODE.InvalidLength, 'explain takes one statement');
  return statement;
}

/** The stages of a query, outermost first, in MongoDB's names. */
function stagesOf(query: Query, trace: Trace): Doc[] {
  const { sort, skip, limit } = query;
  const { plan, keysExamined, docsExamined } = trace;
  if (!plan) return [{ stage: 'IDHACK', keysExamined, docsExamined }];
  const direction = plan.reverse ? 'backward' : 'forward';
  const { index } = plan;
  const spec = index?.spec ?? { name: '_id_', key: { _id: 1 }, unique: true };
  const read = isWholeScan(query, trace)
    ? [{ stage: 'COLLSCAN', direction, docsExamined }]
    : [
        { stage: 'FETCH', docsExamined },
        {
          stage: 'IXSCAN',
          keyPattern: spec.key,
          indexName: spec.name,
          isMultiKey: index?.state.multikey.includes(true) ?? false,
          isUnique: spec.unique === true,
          isPartial: index?.covers !== undefined,
          direction,
          fieldsNarrowed: plan.narrowed,
          keysExamined,
        },
      ];
  const sortPattern = Object.fromEntries(sort.map(({ path, descending }) => [path, descending ? -1 : 1]));
  return [
    ...(limit > 0 ? [{ stage: 'LIMIT', limitAmount: limit }] : []),
    ...(skip > 0 ? [{ stage: 'SKIP', skipAmount: skip }] : []),
    ...(plan.sorted ? [] : [{ stage: 'SORT', sortPattern }]),
    ...read,
  ];
}

/** All documents are read, and not for their order: in the order of `_id` they are their own index. */
function isWholeScan({ sort }: Query, { plan }: Trace): boolean {
  return plan !== undefined && !plan.index && plan.narrowed === 0 && !(plan.sorted && sort.length > 0);
}

function nested([stage, ...inner]: Doc[]): Doc {
  return inner.length > 0 ? { ...stage, inputStage: nested(inner) } : { ...stage };
}
