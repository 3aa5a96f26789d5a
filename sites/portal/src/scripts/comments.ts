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
  if (article) unmarkPassages(article)
  for (const thread of threadsIn(comments)) {
    const { thread: id = '', from = '', words = '', quote = '', name = '' } = thread.dataset
    const label = (comments.dataset['mark'] ?? '').replace('{name}', name)
    // The text that is read may be from before it was changed; then the words are those that were commented on.
    const said = words === '' ? [] : [words, quote]
    // While one types, the editor draws them; the text that was read is put away.
    const isThere =
      article &&
      (article.isConnected ? said.some((each) => markPassage(article, { id, from: Number(from), words: each, label })) : said.length > 0)
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
  followVersions(comments, fresh)
  // Beside the text, as the page itself comes; where nothing is said the text has all of the room.
  comments.closest('article')?.classList.toggle('commented', comments.dataset['beside'] !== undefined && threadsIn(comments).length > 0)
  drawMarks(comments)
  comments.dispatchEvent(new CustomEvent('tsuzuri:comments'))
}

/** A form one is about to type into is left as it is; but what it answers is the thread as it is shown by now. */
const followVersions = (comments: HTMLElement, fresh: Element): void => {
  for (const told of fresh.querySelectorAll<HTMLInputElement>('form[data-answers] [name="etag"]')) {
    const key = CSS.escape(told.form?.dataset['key'] ?? '')
    const version = comments.querySelector<HTMLInputElement>(`form[data-key="${key}"] [name="etag"]`)
    if (version) version.value = told.value
  }
}

let isStale = false
let isFetching = false
/** Counts what came back of forms: an answer asked for before that is older. */
let answers = 0

/** The page's own, with what was just resolved here and can still be undone. */
const addressOf = (comments: HTMLElement): URL => {
  const address = new URL(location.href)
  const settled = comments.querySelector<HTMLInputElement>('[data-settled] [name="comment"]')?.value
  if (settled) address.searchParams.set('settled', settled)
  return address
}

/** One after the other: an older answer must never come over a newer one. */
const refresh = async (comments: HTMLElement): Promise<void> => {
  isStale = true
  if (isFetching || document.hidden) return
  isFetching = true
  try {
    while (isStale) {
      isStale = false
      const before = answers
      const response = await fetch(addressOf(comments))
      const html = await response.text()
      if (before !== answers) isStale = true
      else if (response.ok) show(comments, html)
    }
  } catch {
    // What is shown stays; the next event tries again.
    isStale = true
  } finally {
    isFetching = false
  }
}

const isSent = (detail: unknown): detail is { readonly form: HTMLFormElement; readonly html: string } =>
  typeof detail === 'object' && detail !== null && 'form' in detail && detail.form instanceof HTMLFormElement && 'html' in detail

if (list && article) {
  drawMarks(list)
  followSelection(article, list)
  article.addEventListener('click', ({ target }) => {
    const mark = target instanceof Element && !target.closest('a') ? target.closest<HTMLElement>('mark.remarked') : null
    if (mark && document.getSelection()?.isCollapsed !== false) location.hash = `thread-${mark.dataset['passage'] ?? ''}`
  })
  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-to-passage][href]') : null
    if (!link || article.isConnected) return
    event.preventDefault()
    document.querySelector(`[data-passage="${CSS.escape(link.dataset['toPassage'] ?? '')}"]`)?.scrollIntoView({ block: 'center' })
  })
  document.addEventListener('tsuzuri:sent', (event) => {
    if (!(event instanceof CustomEvent) || !isSent(event.detail)) return
    const { form, html } = event.detail
    const before = threadsIn(list)
    const isNew = form.matches('[data-new-comment]')
    if (isNew) closeNewComment(list)
    answers += 1
    show(list, html)
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
