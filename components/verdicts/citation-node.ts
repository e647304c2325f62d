import { mergeAttributes, Node } from '@tiptap/core'

/** A citation of one piece of evidence; its number is that of the card below, drawn by the style sheet. */
export const Citation = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({
    evidenceId: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-citation') ?? '',
      renderHTML: ({ evidenceId }) => ({ 'data-citation': evidenceId }),
    },
  }),
  parseHTML: () => [{ tag: 'sup[data-citation]' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', mergeAttributes(HTMLAttributes, { class: 'citation' })],
  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement('sup')
      dom.className = 'font-sans font-semibold text-accent'
      dom.dataset.citation = node.attrs.evidenceId
      const number = this.options.numberOf(node.attrs.evidenceId)
      dom.textContent = `[${number || '–'}]`
      return { dom }
    }
  },
  addOptions: () => ({ numberOf: (_evidenceId: string): number => 0 }),
})
