import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './find-chromium.ts'

/** What a browser does for itself over the network; in a closed network it would fail again and again. */
const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Opens a headless Chromium with a fresh profile (a context's `locale` chooses its language). Close it after use. */
export async function openChromium(): Promise<Browser> {
  const executablePath = await findChromium()
  return chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: false,
    args: ['--disable-gpu', ...quiet],
    // Where the system's language is not told, Chromium cannot read a folder whose name is Japanese: it waits for ever.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
}
