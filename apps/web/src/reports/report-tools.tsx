import { words } from '../words.js';

/** What can be done with a report: take it into Excel, print it. */
export function ReportTools({ csvUrl }: { csvUrl: string }) {
  return (
    <div className="my-4 flex flex-wrap gap-4 print:hidden">
      <a className="button button-outline" href={csvUrl} download>
        {words.report.csv}
      </a>
      <button className="button button-outline" type="button" onClick={() => window.print()}>
        {words.report.print}
      </button>
    </div>
  );
}
