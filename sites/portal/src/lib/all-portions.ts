/** A list that comes in portions, portion by portion to its end. */
export const allPortions = async <Portion extends { readonly next: string | null }>(
  read: (cursor?: string) => Promise<Portion>,
): Promise<readonly Portion[]> => {
  const portions = [await read()]
  for (let next = portions[0]?.next; next; next = portions.at(-1)?.next) portions.push(await read(next))
  return portions
}
