import type { Product } from './start-product.ts'

/** Signs the demo account of a role in over the API; answers the `Cookie` header to send. */
export const signIn = async ({ base, account }: Product, role: string): Promise<string> => {
  const { email, password } = account(role)
  const answer = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  return answer.headers
    .getSetCookie()
    .map((text) => text.split(';', 1)[0])
    .join('; ')
}
