import { openChromium } from '@tsuzuri/testing'
import { afterAll, beforeAll } from 'vitest'
import { demoFolder } from './demo-folder.ts'
import { openPerson, type Person, type Seat } from './person.ts'
import { type Product, startProduct } from './start-product.ts'

/** There once the first test runs. */
export interface Demo {
  readonly product: Product
  /** Seats the demo account of a role at a browser, signed in; `null` is a guest. */
  readonly open: (role: string | null, seat?: Seat) => Promise<Person>
}

/** The built product with its demo and a browser, shared by all tests of the file that calls this, at its top. */
export const useDemo = (): Demo => {
  const resources = new AsyncDisposableStack()
  let demo: Demo
  beforeAll(async () => {
    const folder = resources.use(await demoFolder())
    const product = resources.use(await startProduct({ dataFolder: folder.path }))
    const browser = resources.adopt(await openChromium(), (opened) => opened.close())
    demo = { product, open: (role, seat) => openPerson(browser, product, role, seat) }
  })
  afterAll(() => resources.disposeAsync())
  return {
    get product() {
      return demo.product
    },
    open: (role, seat) => demo.open(role, seat),
  }
}
