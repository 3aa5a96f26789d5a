import { html } from 'hono/html'

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

const summaryOf = (operation: unknown): string =>
  typeof operation === 'object' && operation !== null && 'summary' in operation && typeof operation.summary === 'string'
    ? operation.summary
    : ''

/** The API as a page to read: every address with one line. The whole of it is in the OpenAPI document. */
export const docsPage = (paths: Readonly<Record<string, Readonly<Partial<Record<(typeof methods)[number], unknown>>>>>) => {
  const rows = Object.entries(paths).flatMap(([path, operations]) =>
    methods
      .filter((method) => method in operations)
      .map((method) => ({ method: method.toUpperCase(), path, summary: summaryOf(operations[method]) })),
  )
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Tsuzuri API</title>
      </head>
      <body>
        <h1>Tsuzuri API</h1>
        <p>
          The whole description: <a href="/api/openapi.json">openapi.json</a>. Send an API key as <code>Authorization: Bearer tzk_…</code>.
        </p>
        <table>
          <thead>
            <tr>
              <th scope="col">Method</th>
              <th scope="col">Address</th>
              <th scope="col">What it does</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ method, path, summary }) =>
                html`<tr>
                  <td>${method}</td>
                  <td><code>${path}</code></td>
                  <td>${summary}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </body>
    </html>`
}
