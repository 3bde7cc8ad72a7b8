import { useQuery } from '@tanstack/react-query';
import { api, type ProgrammeReport } from '../api.js';
import { people } from '../figures.js';
import { words } from '../words.js';
import { FigureTable } from './figure-table.js';

const w = words.programme;
const columns = [words.columns.enrolled, words.columns.started, words.columns.completed];

/** Course by course: the picture that the service draws, and the same figures as a table. */
export function Courses({ report }: { report: ProgrammeReport }) {
  const { programme, figures } = report;
  const whole = {
    key: '',
    head: w.whole,
    values: [people(figures.enrolled), people(figures.started), people(figures.completed)],
  };
  const byCourse = programme.courses.map(({ key, title }) => {
    const { started, completed } = figures.courses[key] ?? { started: 0, completed: 0 };
    // Nobody is enrolled in a course: people are enrolled in the programme.
    return { key, head: title, values: [people(null), people(started), people(completed)] };
  });
  return (
    <section aria-labelledby="courses" className="section">
      <h2 id="courses">{w.courses}</h2>
      <Chart programme={programme.programme} version={report.version} />
      <h3 id="courses-table">{w.coursesTable}</h3>
      <FigureTable
        labelledBy="courses-table"
        first={words.columns.course}
        columns={columns}
        rows={[whole, ...byCourse]}
      />
    </section>
  );
}

/** As an image from its text, so that a new version of the report shows a new picture and no script in it could run. */
function Chart({ programme, version }: { programme: string; version: number }) {
  const { data, isError } = useQuery({
    queryKey: ['chart', programme, version],
    queryFn: () => api.programmeChart(programme),
    placeholderData: (before) => before,
  });
  if (isError) return <p>{w.chartFailed}</p>;
  return (
    <div role="group" aria-label={w.chartBox} tabIndex={0} className="chart">
      {data ? <img src={`data:image/svg+xml,${encodeURIComponent(data)}`} alt={w.chart} /> : words.states.loading}
    </div>
  );
}
