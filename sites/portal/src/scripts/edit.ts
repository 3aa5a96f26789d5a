// The page one reads becomes the page one types in. The editor is fetched at the press of the button, never before.
import { editorComments } from './passages/editor-comments.ts'

const button = document.querySelector<HTMLButtonElement>('[data-edit]')
const body = document.querySelector<HTMLElement>('[data-page-body]')
const bar = document.querySelector<HTMLElement>('[data-edit-bar]')
const saveState = document.querySelector<HTMLElement>('[data-save-state]')
const statusLine = document.querySelector<HTMLElement>('[data-save-status]')
const people = document.querySelector<HTMLElement>('[data-people]')

if (button && body && bar && saveState && statusLine && people) {
  const { portal = '', pageId = '', personId = '', personName = '', locale, opening = '', failed = '' } = button.dataset

  const edit = async (): Promise<void> => {
    button.disabled = true
    bar.hidden = false
    saveState.textContent = opening
    statusLine.textContent = opening
    delete saveState.dataset['state']
    try {
      const [{ mountEditor }] = await Promise.all([import('@tsuzuri/editor'), import('@tsuzuri/editor/editor.css')])
      await mountEditor({
        root: body,
        portal,
        pageId,
        person: { id: personId, name: personName },
        locale: locale === 'en' ? 'en' : 'ja',
        saveState,
        status: statusLine,
        people,
        comments: editorComments(
          button.dataset['mayComment'] === undefined ? null : document.querySelector<HTMLElement>('[data-comments]'),
        ),
      })
      button.hidden = true
    } catch {
      // What was read stays on the page; the button can be pressed again. Where the editor knew the reason, it has said so.
      if (saveState.dataset['state'] === undefined) {
        saveState.textContent = failed
        statusLine.textContent = failed
        saveState.dataset['state'] = 'failed'
      }
      button.disabled = false
    }
  }

  button.addEventListener('click', () => void edit())
  // The page is shown anew, with its blocks loaded and its new revision.
  bar.querySelector('[data-edit-done]')?.addEventListener('click', () => location.assign(location.pathname))
  if (new URLSearchParams(location.search).has('edit')) {
    history.replaceState(null, '', location.pathname)
    void edit()
  }
}
