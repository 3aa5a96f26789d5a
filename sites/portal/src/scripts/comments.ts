// What is said of the page: the passages it is on are marked in the text, new comments come by themselves, and words that are
// selected can be commented on.
import { isEdited } from '@tsuzuri/ui/live/is-edited.ts'
import { hearLiveEvents } from '@tsuzuri/ui/live/live-events.ts'
import { morph } from '@tsuzuri/ui/live/morph.ts'
import { closeNewComment } from './passages/close-new-comment.ts'
import { followSelection } from './passages/follow-selection.ts'
import { markPassage, unmarkPassages } from './passages/mark-passage.ts'

const list = document.querySelector<HTMLElement>('[data-comments]')
const article = document.querySelector<HTMLElement>('[data-page-body] .prose')
const { portal = '' } = document.documentElement.dataset

const drawMarks = (comments: HTMLElement): void => {
  // While one types, the editor draws them.
  if (!article?.isConnected) return
  unmarkPassages(article)
  for (const thread of threadsIn(comments)) {
    const { thread: id = '', from = '', words = '', name = '' } = thread.dataset
    const label = (comments.dataset['mark'] ?? '').replace('{name}', name)
    const isThere = words !== '' && markPassage(article, { id, from: Number(from), words, label })
    const link = thread.querySelector<HTMLAnchorElement>('[data-to-passage]')
    if (isThere) link?.setAttribute('href', `#passage-${id}`)
    else link?.removeAttribute('href')
  }
}

const threadsIn = (comments: HTMLElement): readonly HTMLElement[] => [...comments.querySelectorAll<HTMLElement>('[data-thread]')]

const show = (comments: HTMLElement, html: string): void => {
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-comments]')
  if (!fresh) return
  const status = comments.querySelector<HTMLElement>('[data-status]')
  const isLosing = [...comments.querySelectorAll('form')].some(
    (form) => isEdited(form) && fresh.querySelector(`form[data-key="${CSS.escape(form.dataset['key'] ?? '')}"]`) === null,
  )
  if (status) status.hidden = !isLosing
  if (isLosing) return
  morph(comments, fresh)
  comments
    .closest('article')
    ?.classList.toggle('commented', comments.querySelector('[data-thread]') !== null && location.pathname.split('/').length > 4)
  drawMarks(comments)
  comments.dispatchEvent(new CustomEvent('tsuzuri:comments'))
}

let isStale = false
let isFetching = false

/** One after the other: an older answer must never come over a newer one. */
const refresh = async (comments: HTMLElement): Promise<void> => {
  isStale = true
  if (isFetching || document.hidden) return
  isFetching = true
  try {
    while (isStale) {
      isStale = false
      const response = await fetch(location.pathname + location.search)
      if (response.ok) show(comments, await response.text())
    }
  } catch {
    // What is shown stays; the next event tries again.
    isStale = true
  } finally {
    isFetching = false
  }
}

if (list && article) {
  drawMarks(list)
  followSelection(article, list)
  article.addEventListener('click', ({ target }) => {
    const mark = target instanceof Element && !target.closest('a') ? target.closest<HTMLElement>('mark.passage') : null
    if (mark && document.getSelection()?.isCollapsed !== false) location.hash = `thread-${mark.dataset['passage'] ?? ''}`
  })
  list.addEventListener('tsuzuri:sent', (event) => {
    if (!(event instanceof CustomEvent) || typeof event.detail !== 'string') return
    const before = threadsIn(list)
    const isNew = event.target instanceof Element && event.target.matches('[data-new-comment]')
    if (isNew) closeNewComment(list)
    show(list, event.detail)
    if (isNew)
      threadsIn(list)
        .find((thread) => !before.includes(thread))
        ?.focus()
  })
  hearLiveEvents(portal, ({ type, subject }) => {
    if (type === 'reconnected' || (type.startsWith('page.comment') && subject === list.dataset['comments'])) void refresh(list)
  })
  document.addEventListener('visibilitychange', () => {
    if (isStale) void refresh(list)
  })
}
