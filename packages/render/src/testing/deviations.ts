export const deviations: ReadonlyMap<number, string> = new Map([])
