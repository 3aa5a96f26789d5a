import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

/** What begins with this is compressed. An update of Yjs in its second version, as kept before, begins with a zero. */
const magic = [0x28, 0xb5, 0x2f, 0xfd]
/** In bytes: of less nothing is gained. */
const worthwhile = 512

/** A revision's state on its way to the disk: compressed by zstd, where that makes it smaller. */
export const packState = async (state: Uint8Array): Promise<Uint8Array> => {
  if (state.byteLength < worthwhile) return state
  const packed = await compress(state)
  return packed.byteLength < state.byteLength ? packed : state
}

/** The state as it was given, also one that was kept before states were compressed. */
export const unpackState = async (kept: Uint8Array): Promise<Uint8Array> =>
  magic.every((byte, index) => kept[index] === byte) ? new Uint8Array(await decompress(kept)) : kept
