/** The last part of a path: `a.csv` of `/給与/a.csv`; empty for the root. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
