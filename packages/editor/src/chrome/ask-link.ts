import type { Editor } from '@tiptap/core'
import { isSafeAddress } from '../extensions/is-safe-address.ts'
import type { Words } from '../words.ts'

/** Asks where the chosen words shall lead; without any, the address itself is put in. One that leads nowhere is asked for again. */
export const askLink = (editor: Editor, t: Words): void => {
  const typed = askAddress(String(editor.getAttributes('link')['href'] ?? ''), t)
  if (typed === null) return
  const chain = editor.chain().focus().extendMarkRange('link')
  const href = addressOf(typed)
  if (href === '') chain.unsetLink().run()
  else if (editor.state.selection.empty && !editor.isActive('link'))
    chain.insertContent({ type: 'text', text: typed, marks: [{ type: 'link', attrs: { href } }] }).run()
  else chain.setLink({ href }).run()
}

const askAddress = (present: string, t: Words): string | null => {
  let typed = window.prompt(t.linkAddress, present)?.trim() ?? null
  while (typed !== null && typed !== '' && !isSafeAddress(addressOf(typed)))
    typed = window.prompt(`${t.linkRefused}\n${t.linkAddress}`, typed)?.trim() ?? null
  return typed
}

/** As people type addresses: `www.a.jp/x` is one of the web, `a@b.jp` a mailbox. */
const addressOf = (typed: string): string => {
  if (/^[^\s@/:?#]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(typed)) return `mailto:${typed}`
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[:/?#]|$)/i.test(typed) ? `https://${typed}` : typed
}
