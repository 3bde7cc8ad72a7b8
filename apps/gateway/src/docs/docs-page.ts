interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** In a file of its own: the content policy takes no style from within a page. */
export const docsStyle = `body { font: 16px/1.6 'BIZ UDPGothic', 'Noto Sans JP', sans-serif; margin: 2rem; color: #1a1a1a; }
table { border-collapse: collapse; }
th, td { text-align: left; border-bottom: 1px solid #949494; padding: .4rem .8rem; vertical-align: top; }
`;

/** The API on one page without a script: every route, its name and what it does. The whole truth is openapi.json. */
export function docsPage(document: Record<string, unknown>): string {
  const paths = document['paths'] as Record<string, Record<string, Described>>;
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { operationId, summary }]) =>
        `<tr><td><code>${method.toUpperCase()}</code></td><td><code>${escape(path)}</code></td><td><code>${escape(operationId)}</code></td><td>${escape(summary)}</td></tr>`,
    ),
  );
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>API - Manabi</title>
<link rel="stylesheet" href="/api/docs.css">
<main><h1>Manabi API</h1><p>OpenAPI 3.1：<a href="/api/openapi.json">/api/openapi.json</a></p>
<table><thead><tr><th scope="col">Method</th><th scope="col">Path</th><th scope="col">operationId</th><th scope="col">Summary</th></tr></thead><tbody>${rows.join('')}</tbody></table></main></html>`;
}
