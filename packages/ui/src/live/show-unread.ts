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

const newMark = (): HTMLElement => {
  const mark = document.createElement('span')
  mark.className = 'state state--unread'
  mark.dataset['unreadMark'] = ''
  mark.textContent = words('unread-mark')
  return mark
}
