import { type Client, etagOf, type PortalView } from '@tsuzuri/client'
import type { Form } from './answer-form.ts'

const megabyte = 1024 ** 2
const gigabyte = 1024 ** 3

/** What the firm says of how much a portal's drive takes. Answers where to go on to. */
export const driveForms = (client: Client, portal: PortalView, here: string) => ({
  save: async (form: Form): Promise<string> => {
    const numberOf = (name: string): number | null => (form.text(name) === '' ? null : Number(form.text(name)))
    const typesIn = (name: string): readonly string[] =>
      form
        .text(name)
        .split(/[\s,、]+/)
        .filter((type) => type !== '')
    const largest = numberOf('fileMegabytes')
    const whole = numberOf('driveGigabytes')
    await client.changePortal(
      portal.slug,
      {
        driveLimits: {
          fileBytes: largest === null ? portal.driveLimits.fileBytes : Math.round(largest * megabyte),
          driveBytes: whole === null ? null : Math.round(whole * gigabyte),
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
