import { spawnSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { openBlobStore } from './open-blob-store.ts'
import { abc, openTestKeys } from './testing/open-test-keys.ts'

/** Why there is no disk of four mebibytes here; null where there is one, mounted at that place. */
const mountSmall = (place: string): string | null => {
  if (process.getuid?.() !== 0) return 'only root can mount a small disk'
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', place])
  return status === 0 ? null : `a small disk cannot be mounted: ${String(stderr).trim()}`
}

test('a disk that is full is told in one clear error, nothing is left of what was begun, and what fits is still placed', async ({
  skip,
}) => {
  await using folder = await temporaryFolder()
  const reason = mountSmall(folder.path)
  if (reason !== null) skip(reason)
  try {
    await using keys = await openTestKeys()
    const store = await openBlobStore({ folder: join(folder.path, 'blobs'), keys: keys.keys })
    const bytes = (mebibytes: number) => new Blob([new Uint8Array(mebibytes * 1_048_576)]).stream()
    const { sha256 } = await store.put(abc, bytes(1), 10_000_000)
    await expect(store.put(abc, bytes(8), 10_000_000)).rejects.toMatchObject({ code: 'file.no-room', kind: 'no-room' })
    expect(await readdir(join(folder.path, 'blobs/incoming'))).toEqual([])
    expect(await store.has(abc, sha256)).toBe(true)
    await store.put(abc, bytes(2), 10_000_000)
  } finally {
    spawnSync('umount', [folder.path])
  }
})
