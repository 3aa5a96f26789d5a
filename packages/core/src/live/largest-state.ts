/** In bytes, as one update: a page that has reached it can only be read, or be made shorter. */
export const largestState = 8 * 1024 * 1024
