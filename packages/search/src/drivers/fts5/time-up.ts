/** Thrown where a search finds that it has taken as long as it may. It never leaves the index. */
export class TimeUp extends Error {
  override readonly name = 'TimeUp'
}
