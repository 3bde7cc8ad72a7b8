import { words } from '../words.js';

/** What 「―」, 「該当なし」 and 「速報」 mean. */
export function Signs() {
  return (
    <section aria-labelledby="signs" className="section">
      <h2 id="signs">{words.report.signs}</h2>
      <dl className="signs">
        {words.report.signsList.map(([sign, meaning]) => (
          <div key={sign}>
            <dt className="font-bold">{sign}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
