// For `npm test`: unpacks the browser once, before several tests would do so at the same time, and prints its path.
import { findChromium } from './find-chromium.ts'

process.stdout.write(`${await findChromium()}\n`)
