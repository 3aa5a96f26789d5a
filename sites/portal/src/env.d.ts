/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The engine's public API in the same process, carrying the visitor's session. */
    api: (path: string, init?: RequestInit) => Promise<Response>
    locale: import('@tsuzuri/model').Locale
    /** Made of `api` by the middleware. */
    client: import('@tsuzuri/client').Client
    /** The same `api`, its cookies handed on to the visitor. */
    send: import('@tsuzuri/client').Fetcher
  }
}
