import {
  fileHolders,
  fileVersions,
  getFile,
  listFiles,
  listFolders,
  listTrashedFiles,
  openFileContent,
  previewFile,
  purgeFile,
  readDriveRoom,
  restoreFile,
  trashFile,
  viewFile,
} from '@tsuzuri/core'
import { z } from 'zod'
import { addEndpoint } from '../http/endpoint.ts'
import type { RequestContext } from '../http/env.ts'
import { fileResponse } from '../http/file-response.ts'
import { folderZip } from '../http/folder-zip.ts'
import { etagOf, ifMatchVersion } from '../http/if-match.ts'
import { placeUploads } from '../http/place-uploads.ts'
import { readSaidByUpload, saidByUpload } from '../http/said-by-upload.ts'
import type { Router } from '../http/router.ts'
import type { Server } from '../server.ts'
import { fileListQuery, fileParams, listQuery, portalParams } from './schemas.ts'
import { scopeOf } from './scope-of.ts'

const tag = 'Files'

/** The shared drive. */
export const fileRoutes = (app: Router, server: Server): void => {
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/files',
    tag,
    summary: 'Files, newest first; with `trashed=1` what is in the trash, wherever it lay',
    params: portalParams,
    query: fileListQuery,
    run: async ({ params, query: { trashed, ...query }, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      return { body: await (trashed === '1' ? listTrashedFiles(scope, query) : listFiles(scope, query)) }
    },
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/files',
    tag,
    summary: 'Place a file (multipart: `folder`, then `file`); the same name in the same folder makes a new version',
    params: portalParams,
    takes: ['multipart/form-data'],
    readSaid: readSaidByUpload,
    run: async ({ params, context }) => {
      const file = await placeUploads(await scopeOf(server, context, params.portal), context.req.raw)
      const said = saidByUpload({ ...file, sha256: file.current.sha256 })
      return { body: file, headers: { etag: etagOf(file.version) }, said }
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/drive',
    tag,
    summary: 'How much the drive takes, and how much of that is used',
    params: portalParams,
    run: async ({ params, context }) => ({ body: await readDriveRoom(await scopeOf(server, context, params.portal)) }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/folders',
    tag,
    summary: 'The folders, in order; empty ones too',
    params: portalParams,
    query: listQuery,
    run: async ({ params, query, context }) => ({ body: await listFolders(await scopeOf(server, context, params.portal), query) }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/folders/content',
    tag,
    summary: 'A folder with all below it as a ZIP, made while it is sent',
    params: portalParams,
    query: z.object({ folder: z.string().max(2000).default('/') }),
    gives: ['application/zip'],
    run: async ({ params, query, context }) =>
      folderZip(await scopeOf(server, context, params.portal), { folder: query.folder, reads: server.reads }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/files/{file}',
    tag,
    summary: 'A file',
    params: fileParams,
    run: async ({ params, context }) => {
      const file = await getFile(await scopeOf(server, context, params.portal), params)
      return { body: file, headers: { etag: etagOf(file.version) } }
    },
  })
  addEndpoint(app, server, {
    method: 'delete',
    path: '/portals/{portal}/files/{file}',
    tag,
    summary: 'Put a file into the trash',
    params: fileParams,
    run: async ({ params, context }) => ({
      body: await trashFile(await scopeOf(server, context, params.portal), {
        file: params.file,
        base: ifMatchVersion(context.req.header('if-match')),
      }),
    }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/files/{file}/restore',
    tag,
    summary: 'Take a file out of the trash',
    params: fileParams,
    status: 200,
    run: async ({ params, context }) => ({ body: await restoreFile(await scopeOf(server, context, params.portal), { file: params.file }) }),
  })
  addEndpoint(app, server, {
    method: 'post',
    path: '/portals/{portal}/files/{file}/purge',
    tag,
    summary: 'Delete a file that is in the trash, for good; a record of it stays in the audit trail',
    params: fileParams,
    status: 200,
    run: async ({ params, context }) => ({
      body: await purgeFile(await scopeOf(server, context, params.portal), {
        file: params.file,
        base: ifMatchVersion(context.req.header('if-match')),
      }),
    }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/files/{file}/content',
    tag,
    summary: 'The content of the newest version; ranges are honoured',
    params: fileParams,
    gives: ['application/octet-stream'],
    run: async ({ params, context }) => download(server, context, params),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/files/{file}/holders',
    tag,
    summary: 'All rows (requests, contacts) that hold one of the newest versions of the file, the oldest first',
    params: fileParams,
    run: async ({ params, context }) => ({
      body: { items: await fileHolders(await scopeOf(server, context, params.portal), params) },
    }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/files/{file}/versions',
    tag,
    summary: 'The versions of a file, newest first',
    params: fileParams,
    query: listQuery,
    run: async ({ params, query, context }) => ({
      body: await fileVersions(await scopeOf(server, context, params.portal), { file: params.file, ...query }),
    }),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/files/{file}/versions/{number}/content',
    tag,
    summary: 'The content of one version; ranges are honoured',
    params: versionParams,
    gives: ['application/octet-stream'],
    run: async ({ params, context }) => download(server, context, params),
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/files/{file}/versions/{number}/preview',
    tag,
    summary: 'What a page can show of a version: how it may be drawn, the first rows of a table, the text in it',
    params: versionParams,
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const { preview, content } = await previewFile(scope, { file: params.file, version: params.number })
      if (preview.table || preview.text) server.reads.note(scope, content, 'viewed')
      return { body: preview }
    },
  })
  addEndpoint(app, server, {
    method: 'get',
    path: '/portals/{portal}/files/{file}/versions/{number}/view',
    tag,
    summary: 'A version to be drawn in the page: pictures and PDF only, by content; ranges are honoured',
    params: versionParams,
    gives: ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf'],
    run: async ({ params, context }) => {
      const scope = await scopeOf(server, context, params.portal)
      const content = await viewFile(scope, { file: params.file, version: params.number })
      server.reads.note(scope, content, 'viewed')
      return fileResponse(context.req.raw, content, 'inline')
    },
  })
}

const versionParams = fileParams.extend({ number: z.coerce.number().int().min(1) })

const download = async (
  server: Server,
  context: RequestContext,
  { portal, file, number }: { portal: string; file: string; number?: number },
): Promise<Response> => {
  const scope = await scopeOf(server, context, portal)
  const content = await openFileContent(scope, { file, version: number })
  server.reads.note(scope, content, 'downloaded')
  server.seen.note(scope, { kind: 'file', id: content.file.id })
  return fileResponse(context.req.raw, content)
}
