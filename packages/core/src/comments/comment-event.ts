import type { CommentId, NewEvent, Page, PageThread } from '@tsuzuri/model'

type CommentEvent = Extract<NewEvent['type'], `page.comment${string}`>

/** What happened to a thread, told of its page; `comment` names the one it is about. */
export const commentEvent = (
  type: CommentEvent,
  page: Pick<Page, 'id' | 'title' | 'path'>,
  thread: Pick<PageThread, 'id'>,
  comment: CommentId = thread.id,
): NewEvent => ({
  type,
  subject: { kind: 'page', id: page.id },
  data: { title: page.title, path: page.path, thread: thread.id, comment },
})
