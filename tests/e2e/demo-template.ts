import { temporaryFolder } from '@tsuzuri/testing'
import { signIn } from './sign-in.ts'
import { type Product, startProduct } from './start-product.ts'

/** The variable by which the files of a run learn where the data folder with the demo is that theirs are copied from. */
export const demoTemplateVariable = 'TSUZURI_TEST_DEMO_TEMPLATE'

/**
 * For vitest: a data folder in which the demo has been told once, since telling it takes the product longer than most files take;
 * gone at the end. Beside it lies what Node keeps of the programs it has compiled, so that no start compiles them anew.
 */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await temporaryFolder()
  const compiled = await temporaryFolder()
  process.env['NODE_COMPILE_CACHE'] = compiled.path
  {
    await using product = await startProduct({ dataFolder: folder.path })
    await whatFollowed(product)
  }
  process.env[demoTemplateVariable] = folder.path
  return async () => {
    await folder[Symbol.asyncDispose]()
    await compiled[Symbol.asyncDispose]()
  }
}

/** Resolves once the words inside of the file that was placed last are found. */
const whatFollowed = async (product: Product): Promise<void> => {
  const headers = { cookie: await signIn(product, 'director') }
  const query = new URLSearchParams({ q: '繁忙期のため' })
  const isFound = async (): Promise<boolean> => {
    const answer = await fetch(`${product.base}/api/v1/portals/xyz/search?${query}`, { headers })
    return ((await answer.json()) as { readonly items: readonly unknown[] }).items.length > 0
  }
  for (const end = performance.now() + 60_000; performance.now() < end; await new Promise((resolve) => setTimeout(resolve, 100)))
    if (await isFound()) return
  throw new Error('What is in the files of the demo is not found.')
}
