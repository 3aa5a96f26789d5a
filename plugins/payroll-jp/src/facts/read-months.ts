/** The months in a text like `7, 12`, `7月・12月` or `７月`, in order; null where something in it is no month. */
export const readMonths = (text: string): readonly number[] | null => {
  const plain = text.normalize('NFKC')
  const months = [...new Set((plain.match(/\d+/g) ?? []).map(Number))].toSorted((one, other) => one - other)
  const rest = plain.replaceAll(/[\d\s,、・/月と]/g, '')
  return rest === '' && months.every((month) => month >= 1 && month <= 12) ? months : null
}
