import { type BlockContext, type MonthDigest, monthSpan, openZone, type Registry } from '@tsuzuri/plugin'

/** What the rows of a month come to, as all plugins tell. */
export const digestMonth = async ({ digests }: Registry, context: BlockContext, month: string): Promise<MonthDigest> => {
  const span = monthSpan(month, openZone(context.portal.timeZone))
  const told = await Promise.all(digests.map((digest) => digest(context, span)))
  return {
    figures: Object.assign({}, ...told.map(({ figures }) => figures)),
    records: told.flatMap(({ records = [] }) => records),
    files: told.flatMap(({ files = [] }) => files),
  }
}
