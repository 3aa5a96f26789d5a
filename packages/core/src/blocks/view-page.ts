export interface RenderedBody {
  readonly html: string
}
