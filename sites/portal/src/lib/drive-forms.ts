import { type Client, etagOf, type PortalView } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'
import { limitInUnit } from './limit-in-unit.ts'

const megabyte = 1024 ** 2
const gigabyte = 1024 ** 3

/** What the firm says of how much a portal's drive takes. Answers where to go on to. */
export const driveForms = (client: Client, portal: PortalView, here: string) => ({
  save: async (form: Form): Promise<string> => {
    const limits = portal.driveLimits
    const numberOf = (name: string): number | null => (form.text(name) === '' ? null : Number(form.text(name)))
    const typesIn = (name: string): readonly string[] =>
      form
        .text(name)
        .split(/[\s,、]+/)
        .filter((type) => type !== '')
    // What stands there is rounded: left as it stood, it is no change.
    const bytesOf = (name: string, unit: number, kept: number | null): number | null => {
      const typed = numberOf(name)
      if (typed === null || form.text(name) === limitInUnit(kept, unit)) return typed && kept
      return Math.round(typed * unit)
    }
    await client.changePortal(
      portal.slug,
      {
        driveLimits: {
          fileBytes: bytesOf('fileMegabytes', megabyte, limits.fileBytes) ?? limits.fileBytes,
          driveBytes: bytesOf('driveGigabytes', gigabyte, limits.driveBytes),
          files: numberOf('files'),
          allowedTypes: typesIn('allowedTypes'),
          refusedTypes: typesIn('refusedTypes'),
        },
      },
      etagOf(portal),
    )
    return `${here}?done=saved`
  },
})
