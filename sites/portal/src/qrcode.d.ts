declare module 'qrcode' {
  /** The text as a QR code, an SVG document without styles of its own. */
  export const toString: (text: string, options: { readonly type: 'svg'; readonly margin: number }) => Promise<string>
}
