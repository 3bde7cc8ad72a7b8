import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asFailure } from '../problem.js';
import { Failed, Loading } from '../shell/states.js';
import { words } from '../words.js';
import type { FreshReport } from './report-query.js';

/** A report in each of its states: on its way, refused, nothing there yet, out of date, there. */
export function ReportStates<Report extends FreshReport>(props: {
  query: UseQueryResult<Report>;
  children: (report: Report) => ReactNode;
}) {
  const { data, error, isPending, refetch } = props.query;
  if (isPending) return <Loading />;
  if (data === undefined) {
    const failure = asFailure(error);
    if (failure.code === 'no-report-yet') return <p className="notice">{words.report.noReportYet}</p>;
    return <Failed failure={failure} again={() => void refetch()} />;
  }
  return (
    <>
      {error && (
        <p role="status" className="notice notice-warning">
          {words.states.notFresh}
        </p>
      )}
      {props.children(data)}
    </>
  );
}
