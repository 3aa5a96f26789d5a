import { themeCss } from '@tsuzuri/ui'
import type { APIRoute } from 'astro'

/** A portal's colours. The accent stands in the address as well, so a changed one is asked for anew. */
export const GET: APIRoute = async ({ params, locals }) => {
  const portal = await locals.client.portal(params['portal'] ?? '')
  return new Response(themeCss(portal.accent), {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'private, max-age=86400' },
  })
}
