import { portalHref, type RenderContext } from '@tsuzuri/plugin'
import { blockSection, emptyState, formatSize, h, hiddenInputs, recordsMore, recordsTable, timeElement } from '@tsuzuri/plugin/view'
import type { Element, ElementContent } from 'hast'
import type { FileListData, FileRow } from './block.ts'

/** The files of a folder, complete without scripts. */
export const renderFiles = (data: FileListData, context: RenderContext): Element => {
  const { t, locale } = context
  return blockSection({ block: 'file-list', label: t('label'), sources: ['files', 'requests'] }, [
    data.mayPlace ? dropZone(data.folder, context) : null,
    data.rows.length === 0
      ? emptyState(t('empty'), t(data.mayPlace ? 'empty-hint' : 'empty-hint-reader'))
      : recordsTable({
          block: 'file-list',
          caption: data.folder === '/' ? t('caption') : t('caption-folder', { folder: data.folder }),
          columns: [
            { name: 'name', label: t('name') },
            { name: 'folder', label: t('folder') },
            { name: 'version', label: t('version'), numeric: true },
            { name: 'size', label: t('size'), numeric: true },
            { name: 'when', label: t('when') },
            { name: 'by', label: t('by') },
            ...(data.mayRequest ? [{ name: 'action', label: t('action') }] : []),
          ],
          rows: data.rows.map((row) => ({
            key: row.key,
            cells: [
              name(row, context),
              row.folder,
              t('version-number', { number: row.version }),
              formatSize(row.size, locale),
              timeElement(row.placedAt, { ...context, year: data.year }),
              row.by,
              ...(data.mayRequest ? [requestForm(row, context)] : []),
            ],
          })),
        }),
    data.more
      ? recordsMore({
          text: t('more', { count: data.rows.length }),
          href: portalHref(context.portal.slug, '/files'),
          label: t('all'),
        })
      : null,
  ])
}

const name = (row: FileRow, { t, portal }: RenderContext): ElementContent =>
  h('span', [
    h('a', { href: portalHref(portal.slug, `/files/${row.key}`) }, row.name),
    row.held === null
      ? download(row, { t, portal })
      : h('span', { className: ['state', `state--scan-${row.held}`], title: t(`scan-${row.held}-hint`) }, t(`scan-${row.held}`)),
    ...(row.news ? [h('span', { className: ['state', `state--${row.news}`] }, t(row.news))] : []),
    ...row.requests.map(({ number, href, as }) =>
      h('a', { href: portalHref(portal.slug, href), className: ['state', `state--${as}`] }, t(as, { number })),
    ),
  ])

const download = (row: FileRow, { t, portal }: Pick<RenderContext, 't' | 'portal'>): Element =>
  h(
    'a',
    {
      href: `/api/v1/portals/${encodeURIComponent(portal.slug)}/files/${row.key}/content`,
      className: ['file-list__download'],
      ariaLabel: `${t('download')}: ${row.name}`,
      title: t('download'),
    },
    '↓',
  )

/** A plain form, so that one press makes the request with and without scripts, and leads to it. */
const requestForm = (row: FileRow, { t, portal }: RenderContext): Element =>
  h('form', { method: 'post', action: portalHref(portal.slug, '/requests/all'), dataOnce: '' }, [
    ...hiddenInputs({ title: row.name, files: row.versionId }),
    h(
      'button',
      {
        name: 'intent',
        value: 'create',
        className: ['button', 'button--small'],
        ariaLabel: `${t('request')}: ${row.name}`,
      },
      t('request'),
    ),
  ])

const dropZone = (folder: string, { t }: RenderContext): Element =>
  h('form', { className: ['drop-zone', 'file-list__drop'], dataDrop: folder, method: 'post', encType: 'multipart/form-data' }, [
    ...hiddenInputs({ intent: 'place-files', folder }),
    h('label', { className: ['button', 'file-list__choose'] }, [
      t('choose'),
      h('input', { type: 'file', name: 'file', multiple: true, required: true, className: ['visually-hidden'], dataFiles: folder }),
    ]),
    h('label', { className: ['button', 'file-list__choose', 'file-list__choose-folder'] }, [
      t('choose-folder'),
      h('input', { type: 'file', multiple: true, webkitdirectory: '', className: ['visually-hidden'], dataFiles: folder }),
    ]),
    h('button', { className: ['button', 'file-list__send'] }, t('place')),
    h('span', { className: ['file-list__hint'] }, folder === '/' ? t('drop') : t('drop-folder', { folder })),
    h('ul', { className: ['file-list__uploads'], ariaLabel: t('uploads'), dataUploads: '' }),
  ])
