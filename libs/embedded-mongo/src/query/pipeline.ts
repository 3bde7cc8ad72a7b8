import { CODE, CommandError, notInSubset } from '../errors.js';
import { type Doc, isDoc, isNumeric, toNumber } from '../bson/values.js';
import { PAUSE, type Slice, type Steps } from '../storage/slice.js';
import type { Query } from './find.js';
import { Found } from './found.js';
import { Grouping } from './group.js';
import { compileFilter } from './matcher.js';
import { parseFields } from './projection.js';
import { inSlices } from './runs.js';
import { parseSort, sorted } from './sort.js';

export type Stage = (input: Steps<void, Found>, slice: Slice) => Steps<void, Found>;

const KNOWN_ELSEWHERE = new Set(
  (
    '$addFields $bucket $bucketAuto $changeStreamSplitLargeEvent $collStats $count $currentOp $densify $documents ' +
    '$facet $fill $geoNear $graphLookup $indexStats $listSessions $lookup $merge $out $planCacheStats $redact ' +
    '$replaceRoot $replaceWith $sample $search $set $setWindowFields $sortByCount $unionWith $unset $unwind'
  ).split(' '),
);

/**
 * A pipeline as a query that the planner can serve (leading `$match`, `$sort`, `$skip`, `$limit`) and the stages after
 * it. Throws 40324 for an unknown stage, 115 for one that only MongoDB has, 40573 for change streams.
 */
export function parsePipeline(pipeline: readonly unknown[]): { query: Query; stages: Stage[] } {
  const steps = pipeline.map(nameAndValue);
  const query: Query = { filter: {}, sort: [], skip: 0, limit: 0 };
  let next = 0;
  const filters: Doc[] = [];
  for (; steps[next]?.name === '$match'; next += 1) filters.push(docOf(steps[next]!));
  if (filters.length > 0) query.filter = filters.length === 1 ? filters[0]! : { $and: filters };
  if (steps[next]?.name === '$sort') query.sort = parseSort(docOf(steps[next++]!));
  if (steps[next]?.name === '$skip') query.skip = countOf(steps[next++]!);
  if (steps[next]?.name === '$limit') query.limit = countOf(steps[next++]!, 1);
  const rest = steps.slice(next);
  return { query, stages: rest.map((step, i) => stageOf(step, rest[i + 1])) };
}

interface Step {
  name: string;
  value: unknown;
}

function nameAndValue(stage: unknown): Step {
  const [name, ...others] = isDoc(stage) ? Object.keys(stage) : [];
  if (!name || others.length > 0)
    throw new CommandError(40323, 'A pipeline stage specification must hold exactly one field');
  return { name, value: (stage as Doc)[name] };
}

function stageOf(step: Step, following: Step | undefined): Stage {
  switch (step.name) {
    case '$match':
      return matching(docOf(step));
    case '$group':
      return grouping(docOf(step));
    case '$sort':
      return sorting(docOf(step), following?.name === '$limit' ? countOf(following, 1) : 0);
    case '$skip':
      return window(countOf(step), Infinity);
    case '$limit':
      return window(0, countOf(step, 1));
    case '$project':
      return projecting(docOf(step));
    case '$changeStream':
      throw new CommandError(
        CODE.ChangeStreamNeedsReplicaSet,
        'The $changeStream stage is only supported on replica sets',
      );
    default:
      throw KNOWN_ELSEWHERE.has(step.name)
        ? notInSubset(`the stage ${step.name}`)
        : new CommandError(CODE.UnknownStage, `Unrecognized pipeline stage name: '${step.name}'`);
  }
}

function matching(filter: Doc): Stage {
  const matches = compileFilter(filter);
  return function* (input) {
    for (const item of input) if (item === PAUSE || matches(item.doc)) yield item;
  };
}

function grouping(stage: Doc): Stage {
  // Compiled now, so that a bad stage is refused also for an empty collection; each run has its own groups.
  new Grouping(stage);
  return function* (input, slice) {
    const groups = new Grouping(stage);
    for (const item of input) {
      if (item === PAUSE) yield PAUSE;
      else groups.add(item);
    }
    yield* inSlices(groups.result(), slice);
  };
}

function sorting(stage: Doc, limit: number): Stage {
  const sort = parseSort(stage);
  return (input, slice) => sorted(input, sort, limit, slice);
}

function window(skip: number, limit: number): Stage {
  return function* (input) {
    let seen = 0;
    for (const item of input) {
      if (item === PAUSE) {
        yield PAUSE;
        continue;
      }
      seen += 1;
      if (seen > skip) yield item;
      if (seen - skip >= limit) return;
    }
  };
}

function projecting(stage: Doc): Stage {
  const project = parseFields(stage);
  if (!project) throw new CommandError(51272, 'projection specification must have at least one field');
  return function* (input) {
    for (const item of input) yield item === PAUSE ? PAUSE : Found.of(project(item.doc));
  };
}

const NOT_AN_OBJECT = new Map([
  ['$match', 15959],
  ['$group', 15947],
  ['$sort', 15973],
  ['$project', 15969],
]);

function docOf({ name, value }: Step): Doc {
  if (!isDoc(value)) {
    throw new CommandError(NOT_AN_OBJECT.get(name) ?? CODE.TypeMismatch, `the ${name} stage must be an object`);
  }
  if (name === '$sort' && Object.keys(value).length === 0) {
    throw new CommandError(15976, '$sort stage must have at least one sort key');
  }
  return value;
}

function countOf({ name, value }: Step, least = 0): number {
  const count = isNumeric(value) ? toNumber(value, name) : NaN;
  if (!Number.isInteger(count) || count < 0) {
    const code = name === '$skip' ? 5107200 : 5107201;
    throw new CommandError(code, `invalid argument to ${name} stage: Expected a non-negative integer`);
  }
  if (count < least) throw new CommandError(15958, 'the limit must be positive');
  return count;
}
