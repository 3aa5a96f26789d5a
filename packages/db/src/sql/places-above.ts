/** The folder that a place lies in: `/` for `/給与`, and nothing for the root itself. */
export const parentOf = (path: string): string => (path === '/' ? '' : path.slice(0, path.lastIndexOf('/')) || '/')

/** A place and the folders above it, the root last. */
export const placeAndAbove = (path: string): readonly string[] => (path === '' ? [] : [path, ...placeAndAbove(parentOf(path))])
