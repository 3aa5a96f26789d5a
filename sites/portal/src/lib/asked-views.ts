const longest = 2000

/** What an address asks the blocks of its page to show: each parameter names a block and an attribute, `calendar.month`. */
export const askedViews = ({ searchParams }: URL): string | undefined => {
  const asked = String(new URLSearchParams([...searchParams].filter(([name]) => name.includes('.'))))
  // No link of ours is that long: the page shows what is written in it.
  return asked.length > longest ? undefined : asked
}
