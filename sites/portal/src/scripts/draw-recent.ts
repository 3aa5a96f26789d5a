import { drawLinks } from './draw-links.ts'
import type { Recent, RecentThings } from './recent.ts'

/** What one keeps under a name, searched for and opened last, as options of the palette's list box in groups. `texts` holds their names. */
export const drawRecent = (
  { searches, pages }: RecentThings,
  saved: readonly Recent[],
  texts: Readonly<Record<string, string | undefined>>,
): readonly Node[] =>
  [
    { name: 'saved', label: texts['savedSearches'], things: saved },
    { name: 'searches', label: texts['recentSearches'], things: searches },
    { name: 'pages', label: texts['recentPages'], things: pages },
  ].flatMap(({ name, label = '', things }) => drawLinks(`recent-${name}`, label, things))
