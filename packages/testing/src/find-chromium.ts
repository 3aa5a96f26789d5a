import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** The same engine without the windows of a desktop loads a page for less than half of the work, so it goes first. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The browser to test with: `CHROMIUM_PATH`, else the first of the names that is on the PATH, else the one that comes as an npm
 * package (which is unpacked into the temporary folder and has no Japanese fonts).
 */
export async function findChromium(): Promise<string> {
  if (process.env['CHROMIUM_PATH']) return process.env['CHROMIUM_PATH']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  for (const candidate of candidates) if (await isExecutable(candidate)) return candidate
  return packagedChromium()
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function packagedChromium(): Promise<string> {
  // Makes the package bring the libraries along that a bare system lacks.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}
