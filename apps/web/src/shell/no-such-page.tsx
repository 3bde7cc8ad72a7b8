import { Link } from 'react-router';
import { words } from '../words.js';
import { Page } from './page.js';

export function NoSuchPage() {
  return (
    <Page title={words.states.failedTitle}>
      <p>{words.states.noSuchPage}</p>
      <p className="mt-4">
        <Link className="button button-outline" to="/">
          {words.states.home}
        </Link>
      </p>
    </Page>
  );
}
