// Forms marked `data-send` are sent without leaving the page, so that whatever goes wrong, what was typed stays. One marked
// `stay` goes nowhere afterwards either: it hands on what the page then says, as the event `tsuzuri:sent`.
import { words } from '@tsuzuri/ui/live/words.ts'

const slow = 300

const send = async (form: HTMLFormElement, button: HTMLElement | null): Promise<void> => {
  const tell = placeOf(form)
  const body = new FormData(form, button)
  const release = hold(form)
  tell('')
  const waiting = setTimeout(() => tell(words('sending')), slow)
  try {
    const response = await fetch(form.action, { method: 'POST', body })
    const arrived = new URL(response.url)
    if (response.redirected && arrived.pathname !== '/') {
      if (form.dataset['send'] !== 'stay') return goOn(arrived)
      form.reset()
      release()
      // On the document: what the stream of events brought meanwhile may have taken the form away.
      document.dispatchEvent(new CustomEvent('tsuzuri:sent', { detail: { form, html: await response.text() } }))
      return
    }
    release()
    if (response.redirected) return tell(words('signed-out'), true)
    const html = await response.text()
    tell(refusalIn(html), true)
    offerChoice(form, html)
  } catch {
    release()
    tell(words('unreachable'), true)
  } finally {
    clearTimeout(waiting)
  }
}

/** Nothing is typed or pressed while a form is sent. A browser takes the focus away meanwhile; it comes back where it was. */
const hold = (form: HTMLFormElement): (() => void) => {
  const stood = document.activeElement
  form.inert = true
  return () => {
    form.inert = false
    if (stood instanceof HTMLElement && form.contains(stood) && document.activeElement === document.body)
      stood.focus({ preventScroll: true })
  }
}

/** A redirect tells no fragment; the place on the page is kept by loading it anew. */
const goOn = ({ pathname, search, href }: URL): void => {
  if (pathname === location.pathname && search === location.search) location.reload()
  else location.assign(href)
}

/** What the page that came back says of the refusal. */
const refusalIn = (html: string): string => {
  const notice = new DOMParser().parseFromString(html, 'text/html').querySelector('.notice--bad')
  return notice?.textContent.trim().replaceAll(/\s+/g, ' ') || words('refused')
}

/** Where somebody else changed the same, what both wrote comes with the refusal, to be chosen from beneath what was typed. */
const offerChoice = (form: HTMLFormElement, html: string): void => {
  const choice = new DOMParser().parseFromString(html, 'text/html').querySelector('form[data-conflict]')
  if (!choice) return
  if (form.matches('[data-conflict]')) form.replaceWith(choice)
  else {
    form.parentElement?.querySelector('form[data-conflict]')?.remove()
    form.after(choice)
  }
  choice.querySelector<HTMLElement>('input:not([type=hidden])')?.focus()
}

type Tell = (text: string, isBad?: boolean) => void

const placeOf = (form: HTMLFormElement): Tell => {
  const place = form.querySelector<HTMLElement>('[data-told]') ?? document.createElement('p')
  place.dataset['told'] = ''
  place.setAttribute('role', 'alert')
  if (!place.isConnected) form.append(place)
  return (text, isBad = false) => {
    place.textContent = text
    place.className = text === '' ? '' : isBad ? 'notice notice--bad' : 'muted'
  }
}

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.dataset['send'] === undefined) return
  event.preventDefault()
  void send(form, event.submitter)
})
