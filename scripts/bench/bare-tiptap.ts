import { Editor } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'

/* The page everything is compared with: a Tiptap editor as its documentation makes one, with the same text. */

const answer = await fetch('/document.json')
const content = await answer.json()
new Editor({
  element: document.querySelector('.bare'),
  extensions: [Document, Text, Paragraph, Heading, Bold, Italic],
  content,
})
