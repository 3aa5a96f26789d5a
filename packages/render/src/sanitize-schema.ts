import type { Nodes } from 'hast'
import type { Schema } from 'hast-util-sanitize'
import { allowedTags } from './allowed-tags.ts'
import { ariaNames } from './aria-names.ts'

/**
 * What may stand in a page: text, tables, forms, our own custom elements; `http(s)`, `mailto`, `tel` and relative addresses.
 * No scripts, styles, frames, event handlers or `data:` addresses. Custom elements are allowed by their prefix, which the
 * sanitizer cannot say, so that the schema is made for the tree at hand.
 */
export const sanitizeSchema = (tree: Nodes): Schema => ({
  strip: ['script', 'style', 'template', 'iframe', 'object', 'embed', 'noscript'],
  tagNames: [...allowedTags, ...customElements(tree)],
  attributes: { ...attributes, '*': [...everywhere, ...ariaNames] },
  protocols: {
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https'],
    action: ['http', 'https'],
    formAction: ['http', 'https'],
    cite: ['http', 'https'],
  },
  ancestors: { tbody: ['table'], td: ['table'], tfoot: ['table'], th: ['table'], thead: ['table'], tr: ['table'] },
  required: {},
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
})

const customElements = (node: Nodes): string[] => {
  const own = node.type === 'element' && /^tsuzuri-[a-z0-9-]+$/.test(node.tagName) ? [node.tagName] : []
  return 'children' in node ? [...own, ...node.children.flatMap(customElements)] : own
}

const everywhere = ['className', 'data*', 'dir', 'hidden', 'id', 'lang', 'role', 'tabIndex', 'title', 'translate', 'itemProp']

const control = ['autoComplete', 'disabled', 'form', 'name', 'readOnly', 'required', 'value']
const shape = [
  'cx',
  'cy',
  'd',
  'fill',
  'fillRule',
  'clipRule',
  'height',
  'points',
  'r',
  'rx',
  'ry',
  'stroke',
  'strokeLineCap',
  'strokeLineJoin',
  'strokeWidth',
  'transform',
  'viewBox',
  'width',
  'x',
  'x1',
  'x2',
  'y',
  'y1',
  'y2',
  'textAnchor',
  'focusable',
]

const attributes: NonNullable<Schema['attributes']> = {
  a: ['href', 'hrefLang', 'download', 'target', 'rel'],
  blockquote: ['cite'],
  button: [...control, 'type', 'formAction', 'formMethod', 'formNoValidate', 'popoverTarget', 'popoverTargetAction'],
  col: ['span'],
  colgroup: ['span'],
  data: ['value'],
  details: ['open', 'name'],
  dialog: ['open'],
  div: ['popover'],
  fieldset: ['disabled', 'name', 'form'],
  form: ['action', 'method', 'encType', 'noValidate', 'autoComplete', 'name'],
  img: ['alt', 'src', 'width', 'height', 'loading', 'decoding'],
  input: [
    ...control,
    'type',
    'accept',
    'checked',
    'inputMode',
    'list',
    'max',
    'maxLength',
    'min',
    'minLength',
    'multiple',
    'pattern',
    'placeholder',
    'size',
    'step',
    'spellCheck',
  ],
  label: ['htmlFor'],
  li: ['value'],
  meter: ['min', 'max', 'low', 'high', 'optimum', 'value'],
  ol: ['start', 'reversed', 'type'],
  optgroup: ['label', 'disabled'],
  option: ['disabled', 'label', 'selected', 'value'],
  output: ['htmlFor', 'name', 'form'],
  progress: ['max', 'value'],
  q: ['cite'],
  select: [...control, 'multiple', 'size'],
  td: ['align', 'colSpan', 'rowSpan', 'headers'],
  textarea: [...control, 'cols', 'rows', 'maxLength', 'minLength', 'placeholder', 'spellCheck', 'wrap'],
  th: ['align', 'colSpan', 'rowSpan', 'headers', 'scope', 'abbr'],
  time: ['dateTime'],
  svg: ['xmlns', ...shape],
  ...Object.fromEntries(['g', 'path', 'circle', 'rect', 'line', 'polyline', 'polygon', 'text'].map((name) => [name, shape])),
}
