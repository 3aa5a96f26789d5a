import { isSideName } from '@tsuzuri/core'

/** Whether a file of that name is taken: not what programs hide, lay beside for themselves, or name so while they still write. */
export const isTakenName = (name: string): boolean =>
  !name.startsWith('.') && !isSideName(name) && !/\.(?:part|partial|filepart|crdownload|tmp)$/i.test(name)
