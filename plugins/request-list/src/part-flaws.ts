import type { Localized, PortalRecord } from '@tsuzuri/model'
import type { StepFacts } from '@tsuzuri/plugin'

/** What stands against delivering a request as a whole: parts of it that are still open. */
export const partFlaws = (_record: Pick<PortalRecord, 'fields'>, { openParts }: StepFacts): Readonly<Record<string, Localized>> =>
  openParts === 0
    ? {}
    : {
        to: {
          ja: `終わっていない子の依頼が${openParts}件あります。先に納品するか、取り下げてください。`,
          en: `${openParts} of its parts are still open. Deliver or cancel them first.`,
        },
      }
