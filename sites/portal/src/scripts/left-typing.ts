// What somebody typed here and closed before it was saved is in this browser only; they are told where they look for it.
/** Whether anything was ever kept here; readers load nothing for it. */
const mayHaveTyped = async (): Promise<boolean> => {
  // Some browsers do not say what there is.
  if (!('databases' in indexedDB)) return true
  return (await indexedDB.databases()).some(({ name }) => name === 'tsuzuri-journal')
}

const tellLeft = async (): Promise<void> => {
  const root = document.querySelector<HTMLElement>('[data-page-body]')
  const { pageId, personId, timeZone } = root?.dataset ?? {}
  // Where editing begins at once it is brought in there.
  if (!root || !pageId || !personId || !timeZone || new URLSearchParams(location.search).has('edit')) return
  if (!(await mayHaveTyped())) return
  const { tellLeftTyping } = await import('@tsuzuri/editor/left-typing.ts')
  const button = document.querySelector<HTMLButtonElement>('[data-edit]')
  const locale = document.documentElement.lang === 'en' ? 'en' : 'ja'
  const edit = button ? { edit: () => button.click() } : {}
  if (button?.disabled !== true) await tellLeftTyping({ root, pageId, personId, locale, timeZone, ...edit })
}

// A browser that keeps nothing has nothing to tell.
tellLeft().catch(() => {})
