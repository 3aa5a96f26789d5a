export type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>

/** Asks a server's API with a key. Rejects what is not successful, with what was answered. */
export const askApi =
  (port: number, key: string): Ask =>
  async (method, path, body) => {
    const form = body instanceof FormData
    const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body === undefined || form ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
    return response.json()
  }
