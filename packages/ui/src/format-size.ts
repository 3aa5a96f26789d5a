const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** A number of bytes in the largest unit that leaves at least 1, as the blocks tell it: `982 B`, `1.5 MB`, `132.4 KB`. */
export const formatSize = (bytes: number): string => {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  const amount = bytes / 1024 ** step
  return `${Number(amount.toFixed(1))} ${units[step]}`
}
