import type { Page } from '@tsuzuri/model'

/** A page as the tree beside every page names it. */
export type PageOutline = Pick<Page, 'id' | 'parentId' | 'path' | 'title'>
