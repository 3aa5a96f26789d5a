/** Whether numbers of a format are shown as dates or times: by the format's number where it is one of the program's own, else by its code. */
export const isDateFormat = (id: number, code: string | undefined): boolean => {
  if (code === undefined) return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
  const bare = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replaceAll(/General|E[+-]/gi, '')
  return /[ymdhs]/i.test(bare)
}

const day = 86_400_000

/** A date as a sheet counts it, in days since the end of 1899 or since 1904: `2026-11-23`, `2026-11-23 09:30`, `09:30`. */
export const dateText = (serial: number, since1904: boolean): string | null => {
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const time = new Date(Math.round((start + serial * day) / 1_000) * 1_000)
  if (serial < 0 || Number.isNaN(time.getTime()) || time.getUTCFullYear() > 9_999) return null
  const [date = '', clock = ''] = time.toISOString().slice(0, 16).split('T')
  if (serial < 1) return clock
  return clock === '00:00' ? date : `${date} ${clock}`
}
