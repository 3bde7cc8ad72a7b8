/** Whether what is shown here may be made up: every page for everybody says so. */
export const SHOWS_DEMO = Symbol('shows demo data');
