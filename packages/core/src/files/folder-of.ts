/** The folder that a path lies in; `/` also for the root. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/'
