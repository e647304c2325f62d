/** How reasons look, whether one reads or writes them: each paragraph in its own direction. */
export const REASONS_LOOK =
  'font-serif text-[0.9375rem] leading-relaxed [overflow-wrap:anywhere] [&_a]:text-accent [&_a]:underline [&_ol]:list-decimal [&_ol]:ps-5 [&_p+p]:mt-2 [&_ul]:list-disc [&_ul]:ps-5 [&_p]:[unicode-bidi:plaintext]'
