declare module 'html-encoding-sniffer' {
  /** Name of the encoding by byte order mark, given label, `<meta>` or default, in this order. */
  export default function sniffHtmlEncoding(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string
}
