/** A moment as a `datetime-local` control takes it, on the wall clock of a time zone; a plain day stays one. */
export const localInput = (value: string, timeZone: string): string => {
  if (value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  const date = new Date(value)
  if (Number.isNaN(date.getTime())) return ''
  // Swedish writes dates as ISO does.
  return date.toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).replace(' ', 'T')
}
