import type { Locale } from '@tsuzuri/model'

/** What a site is given with each request. It reaches the engine only through `api`. */
export interface SiteLocals {
  /**
   * The public API, in process, with the visitor's own credentials. Answers are read with `json()` or `text()`;
   * HTML in one stands as a mark that goes into the page as HTML does, and gives way to it when the page is sent.
   */
  readonly api: (path: string, init?: RequestInit) => Promise<Response>
  readonly locale: Locale
}

/** A built site: static files under one folder, and pages made on demand. */
export interface Site {
  readonly assetsFolder: string
  render(request: Request, options: { readonly locals: SiteLocals; readonly clientAddress: string }): Promise<Response>
}
