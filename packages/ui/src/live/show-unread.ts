import { rowsOfThings } from './rows-of-things.ts'
import { words } from './words.ts'

/** Marks the rows whose things are unread, by a word beside the name; what is read loses it. Changes nothing that is right already. */
export const showUnread = (place: ParentNode, unread: ReadonlySet<string>): void => {
  for (const { id, row } of rowsOfThings(place)) {
    const mark = row.querySelector('[data-unread-mark]')
    if (unread.has(id) === (mark !== null)) continue
    row.classList.toggle('is-unread', unread.has(id))
    if (mark) mark.remove()
    else row.querySelector('a[href]')?.before(newMark())
  }
}

/** With a space after it, that of the link would be underlined. */
const newMark = (): HTMLElement => {
  const mark = document.createElement('span')
  mark.dataset['unreadMark'] = ''
  const word = document.createElement('span')
  word.className = 'state state--unread'
  word.textContent = words('unread-mark')
  mark.append(word, ' ')
  return mark
}
