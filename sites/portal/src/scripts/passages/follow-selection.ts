import { chosenPassage } from './chosen-passage.ts'
import { openNewComment } from './open-new-comment.ts'

/** Offers to comment on what is selected in the article: by a button below it, or Ctrl+Alt+M. */
export const followSelection = (article: HTMLElement, comments: HTMLElement): void => {
  const label = comments.dataset['here']
  if (label === undefined) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button--small comment-here no-print'
  button.textContent = label
  button.hidden = true
  document.body.append(button)

  const chosen = () => {
    const selection = document.getSelection()
    const range = selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
    return range && article.isConnected && range.intersectsNode(article) ? range : null
  }
  const place = (): void => {
    const range = chosen()
    const passage = range && chosenPassage(article, range)
    button.hidden = !passage
    if (!range || !passage) return
    const box = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect()
    button.style.insetBlockStart = `${box.bottom + window.scrollY + 6}px`
    button.style.insetInlineStart = `${Math.max(8, Math.min(box.left, document.documentElement.clientWidth - button.offsetWidth - 8)) + window.scrollX}px`
  }
  const comment = (): void => {
    const range = chosen()
    const passage = range && chosenPassage(article, range)
    if (!passage) return
    button.hidden = true
    openNewComment(comments, passage)
  }
  document.addEventListener('selectionchange', place)
  // A press takes the selection away before it is a click.
  button.addEventListener('pointerdown', (event) => event.preventDefault())
  button.addEventListener('click', comment)
  document.addEventListener('keydown', (event) => {
    if (event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey) || !chosen()) return
    event.preventDefault()
    comment()
  })
  comments.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-choose-none]')) openNewComment(comments, null)
  })
}
