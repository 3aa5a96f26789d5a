import { createTextReader } from '@tsuzuri/files'
import { createMarkdownReader } from '@tsuzuri/markdown'
import { createViews, type Views } from './blocks/views.ts'
import type { Engine, LiveDocuments } from './engine.ts'
import { createLogReader } from './live/create-log-reader.ts'
import { logOnlyDocuments } from './live/log-only-documents.ts'

/**
 * Puts the engine together. `live` makes the co-edited documents from the engine they will be part of; without it the
 * log alone serves (command line, tests).
 */
export const createEngine = (
  parts: Omit<Engine, 'live' | 'logs' | 'markdown' | 'scanner' | 'searchIndexes' | 'texts' | 'views'> &
    Partial<Pick<Engine, 'scanner' | 'searchIndexes'>>,
  live: (engine: Engine) => LiveDocuments = logOnlyDocuments,
  views: Views = createViews(parts.store),
): Engine => {
  const engine: Engine = {
    searchIndexes: [parts.search],
    scanner: null,
    ...parts,
    markdown: createMarkdownReader(),
    logs: createLogReader(),
    texts: createTextReader(),
    views,
    get live() {
      return documents
    },
  }
  const documents = live(engine)
  return engine
}
